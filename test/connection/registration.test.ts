import {
  begin,
  type Patience,
  proceed,
  type RegistrationInput,
  type RegistrationState,
  type RegistrationStep,
} from '../../src/connection/registration';
import type { WireRequest } from '../../src/connection/request';

const AGENT: WireRequest = { subscriptionTypes: ['agent'], contactId: undefined, exact: false };
const ALL: WireRequest = { subscriptionTypes: ['all'], contactId: undefined, exact: false };
const PANEL: WireRequest = { subscriptionTypes: ['all', 'contact'], contactId: '42', exact: false };

const FRAME: Patience = { ackTimeout: 3000, retry: (attempt) => attempt * 1000, probes: false };
const POP_OUT: Patience = { ...FRAME, probes: true };

const ORIGIN = 'https://max.niceincontact.com';
const OK: RegistrationInput = { type: 'answer', answer: 'OK', origin: ORIGIN, reason: '' };
const ERROR: RegistrationInput = { type: 'answer', answer: 'ERROR', origin: ORIGIN, reason: 'Invalid Contact Id' };
const TIME: RegistrationInput = { type: 'time' };

/** The last step of a story, from the first registration on. */
function after(inputs: readonly RegistrationInput[], patience = FRAME, request = AGENT): RegistrationStep {
  return inputs.reduce((step, input) => proceed(step.state, input, patience), begin(request, patience));
}

/** What a step does, in a line; then where it leads. */
function doing({ posts, target, timer, status, reason }: RegistrationStep): string {
  const posted = posts.length === 0 ? 'nothing' : `${posts.join(', ')} to ${target ?? '*'}`;
  const waits = timer === undefined ? 'as before' : String(timer);
  return `${posted}; timer ${waits}; ${status ?? 'no news'}${reason === '' ? '' : `: ${reason}`}`;
}

function leading({ state }: RegistrationStep): Pick<RegistrationState, 'phase' | 'request' | 'former' | 'pin'> {
  const { phase, request, former, pin } = state;
  return { phase, request, former, pin };
}

const ASKED = 'unregister, register to *; timer 3000; registering: asked the host';

describe('the first registration', () => {
  test('posts Unregister, then Register, and waits', () => {
    expect(doing(after([]))).toBe(ASKED);
    expect(leading(after([]))).toEqual({ phase: 'waiting', request: AGENT, former: undefined, pin: undefined });
  });
});

describe('an OK', () => {
  test('registers and pins the origin that it came from; a frame waits for nothing more', () => {
    expect(doing(after([OK]))).toBe('nothing; timer null; registered: the host said OK');
    expect(leading(after([OK]))).toEqual({ phase: 'registered', request: AGENT, former: undefined, pin: ORIGIN });
  });

  test('lets a pop-out look after its registration 30 seconds later', () => {
    expect(after([OK], POP_OUT).timer).toBe(30_000);
  });

  test('comes late, and is taken', () => {
    expect(leading(after([TIME, TIME, OK]))).toMatchObject({ phase: 'registered', pin: ORIGIN });
  });

  test('begins the count of repetitions anew', () => {
    expect(after([TIME, TIME, OK, { type: 'restored' }, TIME]).timer).toBe(1000);
  });

  test('to a page that has said goodbye pins, and is no registration', () => {
    const step = after([{ type: 'leaving' }, OK]);
    expect(doing(step)).toBe('nothing; timer as before; no news');
    expect(leading(step)).toMatchObject({ phase: 'leaving', pin: ORIGIN });
  });
});

describe('silence', () => {
  test('posts both again, to everybody, with the wait that retry says', () => {
    expect(doing(after([TIME]))).toBe(
      'unregister, register to *; timer 1000; silent: no answer; asked again, 1 so far',
    );
    expect(doing(after([TIME, TIME]))).toBe(
      'unregister, register to *; timer 2000; silent: no answer; asked again, 2 so far',
    );
  });

  test('drops the pin', () => {
    expect(leading(after([OK, { type: 'restored' }, TIME]))).toMatchObject({ phase: 'waiting', pin: undefined });
  });
});

describe('an ERROR', () => {
  test('ends it, with the reason of the host', () => {
    expect(doing(after([ERROR]))).toBe('nothing; timer null; refused: Invalid Contact Id');
    expect(after([ERROR]).state.phase).toBe('refused');
  });

  test('to a widening restores the former request', () => {
    const step = after([OK, { type: 'widen', request: PANEL }, ERROR]);
    expect(doing(step)).toBe(
      `unregister, register to ${ORIGIN}; timer 3000; registering: the host refused more than before`,
    );
    expect(leading(step)).toEqual({ phase: 'waiting', request: AGENT, former: undefined, pin: ORIGIN });
  });

  test('to the former request as well ends it', () => {
    expect(after([OK, { type: 'widen', request: PANEL }, ERROR, ERROR]).state.phase).toBe('refused');
  });

  test('to a widening that was repeated is let pass once more', () => {
    const story: RegistrationInput[] = [OK, { type: 'widen', request: PANEL }, TIME, ERROR, ERROR];
    expect(doing(after(story))).toBe('nothing; timer as before; no news');
    expect(after(story).state).toMatchObject({ phase: 'waiting', request: AGENT, strays: 0 });
    expect(after([...story, ERROR]).state.phase).toBe('refused');
  });

  test('is not let pass after an OK to the former request', () => {
    const story: RegistrationInput[] = [OK, { type: 'widen', request: PANEL }, TIME, ERROR, OK, ERROR];
    expect(after(story).state.phase).toBe('refused');
  });

  test('after an OK that may have been for the request before the widening restores that', () => {
    const story: RegistrationInput[] = [{ type: 'widen', request: PANEL }, OK, ERROR];
    expect(after(story.slice(0, 2)).state).toMatchObject({ phase: 'registered', request: PANEL, former: AGENT });
    expect(after(story).state).toMatchObject({ phase: 'waiting', request: AGENT, former: undefined });
  });

  test('after two OKs ends it, for both requests were granted', () => {
    const story: RegistrationInput[] = [{ type: 'widen', request: PANEL }, OK, OK, ERROR];
    expect(after(story.slice(0, 3)).state).toMatchObject({ request: PANEL, former: undefined });
    expect(after(story).state.phase).toBe('refused');
  });

  test('to a widening, after a goodbye, restores the former request and asks for nothing', () => {
    const step = after([OK, { type: 'widen', request: PANEL }, { type: 'leaving' }, ERROR]);
    expect(doing(step)).toBe('nothing; timer as before; no news');
    expect(leading(step)).toEqual({ phase: 'leaving', request: AGENT, former: undefined, pin: ORIGIN });
  });

  test('counts no less than none: an OK and an ERROR to nothing that went out', () => {
    expect(after([OK, OK]).state.unanswered).toBe(0);
    expect(after([OK, { type: 'widen', request: PANEL }, ERROR]).state).toMatchObject({ unanswered: 1, strays: 0 });
  });
});

describe('a widening', () => {
  test('asks for the union at once, to the pinned origin', () => {
    const step = after([OK, { type: 'widen', request: ALL }]);
    expect(doing(step)).toBe(`unregister, register to ${ORIGIN}; timer 3000; registering: asked the host for more`);
    expect(leading(step)).toEqual({ phase: 'waiting', request: ALL, former: AGENT, pin: ORIGIN });
  });

  test('that is granted leaves nothing to fall back to', () => {
    expect(leading(after([OK, { type: 'widen', request: ALL }, OK]))).toMatchObject({
      request: ALL,
      former: undefined,
    });
  });

  test('of a widening falls back to what was granted', () => {
    const step = after([OK, { type: 'widen', request: ALL }, { type: 'widen', request: PANEL }]);
    expect(leading(step)).toMatchObject({ request: PANEL, former: AGENT });
  });

  test('of a widening that was granted falls back to that', () => {
    const step = after([OK, { type: 'widen', request: ALL }, OK, { type: 'widen', request: PANEL }]);
    expect(leading(step)).toMatchObject({ request: PANEL, former: ALL });
  });

  test('of what is not answered yet falls back to that', () => {
    expect(leading(after([{ type: 'widen', request: ALL }]))).toMatchObject({ request: ALL, former: AGENT });
  });

  test('keeps what it falls back to when the page comes back, and over silence', () => {
    const story: RegistrationInput[] = [OK, { type: 'widen', request: ALL }, { type: 'restored' }, TIME];
    expect(after(story).state).toMatchObject({ request: ALL, former: AGENT, unanswered: 3 });
  });

  test('waits while the page is about to leave', () => {
    const step = after([OK, { type: 'leaving' }, { type: 'widen', request: ALL }]);
    expect(doing(step)).toBe('nothing; timer as before; idle: the page is about to leave');
    expect(leading(step)).toMatchObject({ phase: 'leaving', request: ALL, former: AGENT });
    expect(doing(proceed(step.state, TIME, FRAME))).toBe(
      `unregister, register to ${ORIGIN}; timer 3000; registering: the page is still here`,
    );
  });
});

describe('a goodbye', () => {
  test('posts Unregister, and waits ten seconds', () => {
    expect(doing(after([OK, { type: 'leaving' }]))).toBe(
      `unregister to ${ORIGIN}; timer 10000; idle: the page is about to leave`,
    );
  });

  test('that was a false alarm registers again', () => {
    expect(doing(after([OK, { type: 'leaving' }, TIME]))).toBe(
      `unregister, register to ${ORIGIN}; timer 3000; registering: the page is still here`,
    );
  });

  test.each<RegistrationInput>([ERROR, { type: 'host-closed' }])('is not said after %j', (end) => {
    const step = after([OK, end, { type: 'leaving' }]);
    expect(doing(step)).toBe('nothing; timer as before; no news');
    expect(step.state.phase).not.toBe('leaving');
  });
});

describe('a page that came back', () => {
  test.each<readonly [string, readonly RegistrationInput[]]>([
    ['registered', [OK]],
    ['about to leave', [OK, { type: 'leaving' }]],
  ])('%s, registers again at once', (_, story) => {
    const step = after([...story, { type: 'restored' }]);
    expect(doing(step)).toBe(`unregister, register to ${ORIGIN}; timer 3000; registering: the page came back`);
  });
});

describe('a look at the registration', () => {
  test('posts Register alone, on focus and in time', () => {
    const probe = `register to ${ORIGIN}; timer 30000; no news`;
    expect(doing(after([OK, { type: 'focused' }], POP_OUT))).toBe(probe);
    expect(doing(after([OK, TIME], POP_OUT))).toBe(probe);
  });

  test('counts as no question', () => {
    expect(after([OK, TIME, TIME], POP_OUT).state).toMatchObject({ phase: 'registered', unanswered: 0, pin: ORIGIN });
  });

  test('is none of a frame, nor while an answer is awaited, nor after a goodbye', () => {
    const nothing = 'nothing; timer as before; no news';
    expect(doing(after([OK, { type: 'focused' }], FRAME))).toBe(nothing);
    expect(doing(after([{ type: 'focused' }], POP_OUT))).toBe(nothing);
    expect(doing(after([OK, { type: 'leaving' }, { type: 'focused' }], POP_OUT))).toBe(nothing);
  });
});

describe('the end', () => {
  test.each<readonly [string, readonly RegistrationInput[], string]>([
    ['while waiting', [], 'unregister to *'],
    ['when registered', [OK], `unregister to ${ORIGIN}`],
    ['after a goodbye', [OK, { type: 'leaving' }], 'nothing'],
    ['after a refusal', [ERROR], 'nothing'],
    ['without a host', [OK, { type: 'host-closed' }], 'nothing'],
  ])('%s posts what is due', (_, story, posts) => {
    expect(doing(after([...story, { type: 'stop' }]))).toBe(`${posts}; timer null; idle: nobody listens`);
  });

  test('of the host is closed', () => {
    const step = after([OK, { type: 'host-closed' }]);
    expect(doing(step)).toBe('nothing; timer null; closed: the host window is gone');
    expect(step.state.phase).toBe('closed');
  });
});
