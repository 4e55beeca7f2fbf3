import type { HostInput } from '../../src/host/host-input';
import type { RawEvent } from '../../src/wire/family';
import { BOTH, CALL, codesOf, CONSULTING, does, offers, ON_CALL, ready, story } from './contact-desk';
import { messagesTo, NOON, run } from './desk';

const SECOND = 1000;

describe('a customer who gives up while a colleague is asked', () => {
  it('leaves the work for when the colleague is gone, too', () => {
    const desk = ready('max', { nextId: 20 }, BOTH);
    expect(story(desk, [does('caller-hangup', '7'), does('hangup', '21'), does('disposition')])).toEqual([
      'Call 7 Disconnected',
      'Call 21 Disconnected!, AgentState Unavailable After Call Work, AgentLeg Disconnected!',
      'Call 7 Disconnected!, AgentState Available',
    ]);
  });
});

describe('a blind transfer that the other agent refuses', () => {
  it('leaves the customer on hold, and the next consult is a usual one', () => {
    const desk = ready('max', { nextId: 20 }, [...ON_CALL, does('blind-transfer-agent'), does('consult-refused')]);
    expect(story(desk, [does('consult'), does('consult-answered')])).toEqual([
      'Call 22 Dialing, AgentState OutboundConsult',
      'Call 22 Active',
    ]);
  });
});

describe('a transfer to a closed skill', () => {
  it('goes on if the agent says so', () => {
    const desk = ready('max', { nextId: 20 }, [...ON_CALL, does('skill-closed')]);
    expect(story(desk, [does('reskill-continue')])).toEqual([
      'Call 21 Incoming, Call 21 Disconnected!, Call 7 Disconnected, AgentState Unavailable After Call Work, AgentLeg Disconnected!',
    ]);
  });
});

describe('a transfer to a closed skill that the agent gives up', () => {
  it('is asked about no more', () => {
    const desk = ready('max', {}, [...ON_CALL, does('skill-closed'), does('reskill-cancel')]);
    expect(codesOf(desk, does('reskill-continue'), does('reskill-cancel'))).toEqual([
      'action-ignored',
      'action-ignored',
    ]);
  });
});

describe('a voicemail', () => {
  it('is played no further than its end, and from wherever it is put', () => {
    const desk = ready('max', {}, [offers('voicemail', '8', { duration: 30 }), does('answer')]);
    const moved: HostInput = { kind: 'action', action: 'seek', position: 5, at: NOON + 60 * SECOND };
    const { outputs } = run(desk, [
      does('pause', '8', NOON + 50 * SECOND),
      moved,
      does('play', '8', NOON + 70 * SECOND),
      does('pause', '8', NOON + 72 * SECOND),
    ]);
    const played = messagesTo('main', outputs).map(({ events }) => events[0] as RawEvent);
    expect(played.map(({ PlayBackPaused, PlayBackPosition }) => [PlayBackPaused, PlayBackPosition])).toEqual([
      ['True', '30'],
      ['True', '5'],
      ['False', '5'],
      ['True', '7'],
    ]);
  });
});

describe('a callback', () => {
  const does = (action: 'due' | 'dial' | 'refuse' | 'deliver'): HostInput => ({ kind: 'callback', action, at: NOON });

  it('is dialled once, and again when the call came to nothing; it is due once at a time', () => {
    const desk = ready('max', {}, [does('due')]);
    expect(codesOf(desk, does('due'))).toEqual(['action-ignored']);
    const busy: HostInput = { kind: 'action', action: 'far-busy', at: NOON };
    expect(codesOf(desk, does('dial'), does('dial'), does('refuse'))).toEqual(['action-ignored', 'action-ignored']);
    expect(codesOf(desk, does('dial'), busy, does('dial'))).toEqual([]);
  });

  it('cannot be settled before one is due, nor dialled from a call', () => {
    expect(codesOf(ready(), does('dial'), does('refuse'), does('deliver'))).toHaveLength(3);
    expect(codesOf(ready('max', {}, [...ON_CALL, does('due')]), does('dial'))).toEqual(['action-ignored']);
  });
});

describe('the dialer', () => {
  const dialer = (action: 'login' | 'logout' | 'call' | 'preview'): HostInput => ({ kind: 'dialer', action, at: NOON });
  const IN = [dialer('login')];

  it('has an agent who logs in, and not on a call', () => {
    expect(codesOf(ready('max', {}, ON_CALL), dialer('login'))).toEqual(['action-ignored']);
    expect(codesOf(ready(), dialer('call'), dialer('logout'))).toHaveLength(2);
    expect(story(ready('max', {}, IN), [dialer('logout')])).toEqual(['AgentState Available']);
  });

  it('links one customer at a time, and none in after-call work', () => {
    const desk = ready('max', { nextId: 20 }, [...IN, dialer('call'), dialer('call'), does('far-answer', '20')]);
    expect(codesOf(desk, does('far-answer', '21'), dialer('call'))).toEqual(['action-ignored', 'action-ignored']);
    expect(codesOf(desk, does('hangup', '20'), does('far-answer', '21'))).toEqual(['action-ignored']);
  });

  it('has the agent back after a pause', () => {
    const pause: HostInput = { kind: 'agent-state', state: 'Unavailable', outReason: 'Lunch', at: NOON };
    const back: HostInput = { kind: 'agent-state', state: 'Available', at: NOON };
    expect(story(ready('max', {}, IN), [pause, back])).toEqual(['AgentState Unavailable Lunch', 'AgentState Dialer']);
  });
});

describe('a supervisor', () => {
  it('can take an answered call only, and what was taken is gone with its consult', () => {
    const takes: HostInput = { kind: 'supervisor', action: 'takes-over', at: NOON };
    expect(codesOf(ready('max', {}, [CALL]), takes)).toEqual(['action-ignored']);
    expect(story(ready('max', { nextId: 20 }, CONSULTING), [takes])).toEqual([
      'Call 7 Disconnected!, Call 21 Disconnected!, AgentState Available, AgentLeg Disconnected!',
    ]);
  });
});
