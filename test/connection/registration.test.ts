import { TestScheduler } from 'rxjs/testing';

import { createRegistration, type Registration } from '../../src/connection/registration';
import type { WireRequest } from '../../src/connection/request';
import type { MaxPort } from '../../src/window/port';

const AGENT: WireRequest = { subscriptionTypes: ['agent'], contactId: undefined, exact: false };
const ALL: WireRequest = { subscriptionTypes: ['all'], contactId: undefined, exact: false };
const PANEL: WireRequest = { subscriptionTypes: ['all', 'contact'], contactId: '42', exact: false };
const ORIGIN = 'https://max.niceincontact.com';
const OTHER_ORIGIN = 'https://cxagent.nicecxone.com';

/** What happens to a registration: what its app wants, what its host answers, what becomes of its page. */
type Act = (registration: Registration) => void;

const asks = (request: WireRequest): Act => {
  return ({ ask }) => {
    ask(request);
  };
};
const ok: Act = ({ accept }) => {
  accept(ORIGIN);
};
const error: Act = ({ refuse }) => {
  refuse();
};
const leaving: Act = ({ leaving }) => {
  leaving();
};
const restored: Act = ({ restored }) => {
  restored();
};
const focused: Act = ({ focused }) => {
  focused();
};
const time: Act = ({ onTime }) => {
  onTime();
};
const stops: Act = ({ stop }) => {
  stop(false);
};
const hostGone: Act = ({ stop }) => {
  stop(true);
};

/** How a story ends. */
interface Ending {
  /** What was posted and told at each moment, in milliseconds. */
  readonly log: readonly string[];
  /** The types asked for on the wire. */
  readonly asked: string | undefined;
  readonly pin: string | undefined;
}

/**
 * Plays what happens at which millisecond, in virtual time, to a registration that waits 3 s for its first answer and then
 * 1 s, 2 s, … It is over at 99 s.
 */
function played(acts: Readonly<Record<number, Act>>, port: Pick<MaxPort, 'kind' | 'hostOrigin'> = {}): Ending {
  const moments = new Map<number, string[]>();
  const scheduler = new TestScheduler(() => undefined);
  const until = 99_000;
  let ending: Omit<Ending, 'log'> = { asked: undefined, pin: undefined };

  function note(what: string): void {
    const at = scheduler.now();
    moments.set(at, [...(moments.get(at) ?? []), what]);
  }
  const fakePort: MaxPort = {
    ...port,
    host: {},
    messages$: scheduler.createColdObservable<never>('-'),
    post(message, target) {
      const { messageType, issuer, subscriptionTypes } = message as Readonly<Record<string, unknown>>;
      expect(issuer).toBe('crm');
      const types = Array.isArray(subscriptionTypes) ? ` ${subscriptionTypes.join(' ')}` : '';
      note(`${String(messageType).replace(/(?:For|From)ClientEvents$/, '')}${types} → ${target}`);
    },
  };
  const terms = { issuer: 'crm', ackTimeout: 3000, retry: (repetition: number) => repetition * 1000 };

  scheduler.run(() => {
    const registration = createRegistration(
      fakePort,
      terms,
      () => {
        registration.onTime();
      },
      (status, reason) => {
        note(`${status}: ${reason}`);
      },
      () => undefined, // the port notes them itself
    );
    for (const [at, act] of Object.entries(acts)) {
      scheduler.schedule(() => {
        act(registration);
      }, Number(at));
    }
    scheduler.schedule(() => {
      ending = { asked: registration.asked()?.subscriptionTypes.join(' '), pin: registration.pin() };
      registration.stop(true);
    }, until);
    scheduler.flush();
  });
  return { log: [...moments].map(([at, notes]) => `${String(at)}: ${notes.join(', ')}`), ...ending };
}

/** What is posted and told when the registration begins, and when it is asked for anew. */
const ASKED = '0: Unregister → *, Register agent → *, registering: asked the host';
const BOTH = `Unregister → ${ORIGIN}, Register`;

describe('the first registration', () => {
  test('posts Unregister, then Register, to everybody while the host is unknown', () => {
    expect(played({ 0: asks(AGENT), 1: stops }).log).toEqual([ASKED, '1: Unregister → *']);
  });

  test('goes to the host alone where the browser names it', () => {
    expect(played({ 0: asks(AGENT), 1: stops }, { hostOrigin: OTHER_ORIGIN }).log).toEqual([
      `0: Unregister → ${OTHER_ORIGIN}, Register agent → ${OTHER_ORIGIN}, registering: asked the host`,
      `1: Unregister → ${OTHER_ORIGIN}`,
    ]);
  });

  test('asks for what it was told to', () => {
    expect(played({ 0: asks(AGENT), 1: ok })).toMatchObject({ asked: 'agent', pin: ORIGIN });
    expect(played({})).toEqual({ log: [], asked: undefined, pin: undefined });
  });
});

describe('an OK', () => {
  test('registers and pins the origin that it came from; a frame waits for nothing more', () => {
    expect(played({ 0: asks(AGENT), 10: ok })).toEqual({
      log: [ASKED, '10: registered: the host said OK'],
      asked: 'agent',
      pin: ORIGIN,
    });
  });

  test('of another origin pins that', () => {
    const otherOk: Act = ({ accept }) => {
      accept(OTHER_ORIGIN);
    };
    expect(played({ 0: asks(AGENT), 10: ok, 20: otherOk }).pin).toBe(OTHER_ORIGIN);
  });

  test('comes late, and is taken', () => {
    const { log, pin } = played({ 0: asks(AGENT), 3500: ok });
    expect(log).toEqual([
      ASKED,
      '3000: Unregister → *, Register agent → *, silent: no answer; asked again, 1 so far',
      '3500: registered: the host said OK',
    ]);
    expect(pin).toBe(ORIGIN);
  });

  test('begins the count of repetitions anew', () => {
    const { log } = played({ 0: asks(AGENT), 5000: ok, 6000: restored, 9500: ok });
    expect(log.slice(1)).toEqual([
      '3000: Unregister → *, Register agent → *, silent: no answer; asked again, 1 so far',
      '4000: Unregister → *, Register agent → *, silent: no answer; asked again, 2 so far',
      '5000: registered: the host said OK',
      `6000: ${BOTH} agent → ${ORIGIN}, registering: the page came back`,
      '9000: Unregister → *, Register agent → *, silent: no answer; asked again, 1 so far',
      '9500: registered: the host said OK',
    ]);
  });

  test('to a page that has said goodbye pins, and is no registration', () => {
    const { log, pin } = played({ 0: asks(AGENT), 10: leaving, 20: ok, 30: stops });
    expect(log).toEqual([ASKED, '10: Unregister → *, idle: the page is about to leave']);
    expect(pin).toBe(ORIGIN);
  });
});

describe('silence', () => {
  test('posts both again, to everybody, with the wait that retry says', () => {
    expect(played({ 0: asks(AGENT), 6500: stops }).log).toEqual([
      ASKED,
      '3000: Unregister → *, Register agent → *, silent: no answer; asked again, 1 so far',
      '4000: Unregister → *, Register agent → *, silent: no answer; asked again, 2 so far',
      '6000: Unregister → *, Register agent → *, silent: no answer; asked again, 3 so far',
      '6500: Unregister → *',
    ]);
  });

  test('drops the pin', () => {
    expect(played({ 0: asks(AGENT), 10: ok, 90_000: restored, 92_000: ok }).pin).toBe(ORIGIN);
    expect(played({ 0: asks(AGENT), 10: ok, 94_000: restored }).pin).toBeUndefined();
  });

  test('of a host that the browser names keeps to it', () => {
    const { log } = played({ 0: asks(AGENT), 3500: stops }, { hostOrigin: ORIGIN });
    expect(log[1]).toBe(`3000: ${BOTH} agent → ${ORIGIN}, silent: no answer; asked again, 1 so far`);
  });

  test('is nothing to a registration that is over', () => {
    expect(played({ 0: asks(AGENT), 10: error, 20: time }).log).toEqual([ASKED]);
    expect(played({ 0: time }).log).toEqual([]);
  });
});

describe('an ERROR', () => {
  test('ends it: nothing is asked for, nothing waited for; the reason is told by who knows it', () => {
    expect(played({ 0: asks(AGENT), 10: error })).toEqual({ log: [ASKED], asked: undefined, pin: undefined });
  });

  test('to a widening restores the former request', () => {
    const { log, asked } = played({ 0: asks(AGENT), 10: ok, 20: asks(PANEL), 30: error, 40: ok });
    expect(log.slice(2)).toEqual([
      `20: ${BOTH} all contact → ${ORIGIN}, registering: asked the host`,
      `30: ${BOTH} agent → ${ORIGIN}, registering: the host refused more`,
      '40: registered: the host said OK',
    ]);
    expect(asked).toBe('agent');
  });

  test('to the former request as well ends it', () => {
    const { log, asked } = played({ 0: asks(AGENT), 10: ok, 20: asks(PANEL), 30: error, 40: error });
    expect(log).toHaveLength(4);
    expect(asked).toBeUndefined();
  });

  const repeated = { 0: asks(AGENT), 10: ok, 20: asks(PANEL), 3100: error };

  test('to a widening that was repeated is let pass once more', () => {
    expect(played({ ...repeated, 3200: error, 3300: ok })).toMatchObject({ asked: 'agent', pin: ORIGIN });
    expect(played({ ...repeated, 3200: error, 3300: error })).toMatchObject({ asked: undefined });
    const { log } = played({ ...repeated, 3200: error, 3300: ok });
    expect(log.slice(3)).toEqual([
      '3020: Unregister → *, Register all contact → *, silent: no answer; asked again, 1 so far',
      '3100: Unregister → *, Register agent → *, registering: the host refused more',
      '3300: registered: the host said OK',
    ]);
  });

  test('is not let pass after an OK to the former request', () => {
    expect(played({ ...repeated, 3200: ok, 3300: error }).asked).toBeUndefined();
  });

  test('after an OK that may have been for the request before the widening restores that', () => {
    const story = { 0: asks(AGENT), 5: asks(PANEL), 10: ok };
    expect(played(story).asked).toBe('all contact');
    expect(played({ ...story, 20: error, 30: ok }).asked).toBe('agent');
  });

  test('after two OKs ends it, for both requests were granted', () => {
    const story = { 0: asks(AGENT), 5: asks(PANEL), 10: ok, 20: ok };
    expect(played(story).asked).toBe('all contact');
    expect(played({ ...story, 30: error }).asked).toBeUndefined();
  });

  test('to a widening, after a goodbye, restores the former request and asks for nothing', () => {
    const { log, asked } = played({ 0: asks(AGENT), 10: ok, 20: asks(PANEL), 30: leaving, 40: error, 5000: stops });
    expect(log.slice(3)).toEqual([`30: Unregister → ${ORIGIN}, idle: the page is about to leave`]);
    expect(asked).toBeUndefined();
    const stays = played({ 0: asks(AGENT), 10: ok, 20: asks(PANEL), 30: leaving, 40: error, 10_040: ok });
    expect(stays.log.slice(4)).toEqual([
      `10030: ${BOTH} agent → ${ORIGIN}, registering: the page is still here`,
      '10040: registered: the host said OK',
    ]);
  });

  test('counts no less than none: an OK to nothing that went out leaves no debt', () => {
    // With a debt the granted widening would count as not surely granted, and fall back when it is refused later.
    const story = { 0: asks(AGENT), 10: ok, 15: ok, 20: asks(PANEL), 30: error };
    expect(played({ ...story, 40: error }).asked).toBeUndefined();
    expect(played({ ...story, 40: ok }).asked).toBe('agent');
    expect(played({ 0: asks(AGENT), 10: ok, 15: ok, 20: asks(PANEL), 30: ok, 40: error }).asked).toBeUndefined();
  });
});

describe('a widening', () => {
  test('asks for the union at once, to the pinned origin', () => {
    const { log, asked } = played({ 0: asks(AGENT), 10: ok, 20: asks(ALL), 30: ok });
    expect(log[2]).toBe(`20: ${BOTH} all → ${ORIGIN}, registering: asked the host`);
    expect(asked).toBe('all');
  });

  test('that is granted leaves nothing to fall back to', () => {
    expect(played({ 0: asks(AGENT), 10: ok, 20: asks(ALL), 30: ok, 40: error }).asked).toBeUndefined();
  });

  test('of a widening falls back to what was granted', () => {
    const story = { 0: asks(AGENT), 10: ok, 20: asks(ALL), 30: asks(PANEL) };
    expect(played({ ...story, 40: error, 50: ok }).asked).toBe('agent');
  });

  test('of a widening that was granted falls back to that', () => {
    const story = { 0: asks(AGENT), 10: ok, 20: asks(ALL), 30: ok, 40: asks(PANEL) };
    expect(played({ ...story, 50: error, 60: ok }).asked).toBe('all');
  });

  test('of what is not answered yet falls back to that', () => {
    expect(played({ 0: asks(AGENT), 5: asks(ALL), 10: error, 15: error, 20: ok }).asked).toBe('agent');
  });

  test('keeps what it falls back to when the page comes back, and over silence', () => {
    const story = { 0: asks(AGENT), 10: ok, 20: asks(ALL), 30: restored, 3100: error };
    expect(played({ ...story, 3200: ok }).asked).toBe('agent');
    // Three times it went out, so that two more refusals of it may come.
    expect(played({ ...story, 3200: error, 3300: error, 3400: ok }).asked).toBe('agent');
    expect(played({ ...story, 3200: error, 3300: error, 3400: error }).asked).toBeUndefined();
  });

  test('waits while the page is about to leave', () => {
    const { log, asked } = played({ 0: asks(AGENT), 10: ok, 20: leaving, 30: asks(ALL), 10_030: ok });
    expect(log.slice(2)).toEqual([
      `20: Unregister → ${ORIGIN}, idle: the page is about to leave`,
      '30: idle: the page is about to leave',
      `10020: ${BOTH} all → ${ORIGIN}, registering: the page is still here`,
      '10030: registered: the host said OK',
    ]);
    expect(asked).toBe('all');
  });
});

describe('a goodbye', () => {
  test('that was a false alarm posts Unregister, and registers again after ten seconds, not sooner', () => {
    expect(played({ 0: asks(AGENT), 10: ok, 20: leaving, 10_030: ok }).log.slice(2)).toEqual([
      `20: Unregister → ${ORIGIN}, idle: the page is about to leave`,
      `10020: ${BOTH} agent → ${ORIGIN}, registering: the page is still here`,
      '10030: registered: the host said OK',
    ]);
  });

  test('that is said again waits ten seconds from then', () => {
    expect(played({ 0: asks(AGENT), 10: ok, 20: leaving, 5000: leaving, 15_010: ok }).log.slice(3, 5)).toEqual([
      `5000: Unregister → ${ORIGIN}, idle: the page is about to leave`,
      `15000: ${BOTH} agent → ${ORIGIN}, registering: the page is still here`,
    ]);
  });

  test.each<readonly [string, Act]>([
    ['a refusal', error],
    ['the end of the host', hostGone],
    ['the end', stops],
  ])('is not said after %s', (_, end) => {
    const story = { 0: asks(AGENT), 10: ok, 20: end };
    expect(played({ ...story, 30: leaving }).log).toEqual(played(story).log);
  });
});

describe('a page that came back', () => {
  test.each<readonly [string, Readonly<Record<number, Act>>]>([
    ['registered', {}],
    ['about to leave', { 20: leaving }],
  ])('%s, registers again at once', (_, story) => {
    const { log } = played({ 0: asks(AGENT), 10: ok, ...story, 30: restored, 40: ok });
    expect(log.slice(-2)).toEqual([
      `30: ${BOTH} agent → ${ORIGIN}, registering: the page came back`,
      '40: registered: the host said OK',
    ]);
  });

  test('without a registration asks for none', () => {
    expect(played({ 0: asks(AGENT), 10: error, 20: restored }).log).toEqual([ASKED]);
  });
});

describe('a look at the registration', () => {
  const POP_OUT = { kind: 'pop-out' } as const;

  test('of a pop-out posts Register alone, every 30 seconds, and tells nothing', () => {
    expect(played({ 0: asks(AGENT), 10: ok }, POP_OUT).log).toEqual([
      ASKED,
      '10: registered: the host said OK',
      `30010: Register agent → ${ORIGIN}`,
      `60010: Register agent → ${ORIGIN}`,
      `90010: Register agent → ${ORIGIN}`,
    ]);
  });

  test('is taken on focus as well, and the next one 30 seconds after it', () => {
    expect(played({ 0: asks(AGENT), 10: ok, 25_000: focused, 60_000: stops }, POP_OUT).log.slice(2)).toEqual([
      `25000: Register agent → ${ORIGIN}`,
      `55000: Register agent → ${ORIGIN}`,
      `60000: Unregister → ${ORIGIN}`,
    ]);
  });

  test('counts as no question: a widening that is refused after it has no refusals to come', () => {
    const story = { 0: asks(AGENT), 10: ok, 20: focused, 30: focused, 40: asks(PANEL), 50: error };
    expect(played({ ...story, 60: error }, POP_OUT).asked).toBeUndefined();
    expect(played({ ...story, 60: ok }, POP_OUT)).toMatchObject({ asked: 'agent', pin: ORIGIN });
  });

  test.each<readonly [string, Readonly<Record<number, Act>>, Pick<MaxPort, 'kind'>]>([
    ['of a frame', { 10: ok, 20: focused, 30: stops }, { kind: 'frame' }],
    ['of a port that names no kind', { 10: ok, 20: focused, 30: stops }, {}],
    ['while an answer is awaited', { 20: focused, 30: stops }, POP_OUT],
    ['after a goodbye', { 10: ok, 15: leaving, 20: focused, 30: stops }, POP_OUT],
    ['after a refusal', { 10: error, 20: focused, 30: stops }, POP_OUT],
  ])('is none %s', (_, story, port) => {
    const { log } = played({ 0: asks(AGENT), ...story }, port);
    expect(log.filter((line) => line.startsWith('20: '))).toEqual([]);
  });
});

describe('the end', () => {
  test.each<readonly [string, Readonly<Record<number, Act>>, readonly string[]]>([
    ['while waiting', {}, ['30: Unregister → *']],
    ['when registered', { 10: ok }, [`30: Unregister → ${ORIGIN}`]],
    ['after a goodbye', { 10: ok, 20: leaving }, []],
    ['after a refusal', { 10: error }, []],
    ['without a host', { 10: ok, 20: hostGone }, []],
  ])('%s posts what is due, and waits for nothing', (_, story, due) => {
    const { log, asked } = played({ 0: asks(AGENT), ...story, 30: stops });
    expect(log.filter((line) => Number.parseInt(line, 10) >= 30)).toEqual(due);
    expect(asked).toBeUndefined();
  });

  test('of the host is no goodbye', () => {
    const { log, asked } = played({ 0: asks(AGENT), 10: ok, 20: hostGone });
    expect(log).toEqual([ASKED, '10: registered: the host said OK']);
    expect(asked).toBeUndefined();
  });
});
