import type { OfferChannel } from '../../src/host/contact-offer';
import type { HostInput } from '../../src/host/host-input';
import { openContacts } from '../../src/host/memory';
import { offerLapsesAt } from '../../src/host/offer-deadline';
import { BOTH, CALL, CHAT, codesOf, does, offers, ON_CALL, ready, rulesOf, story } from './contact-desk';
import { deskAfter, NOON, run } from './desk';

const SECOND = 1000;

describe('several contacts at once', () => {
  it('a chat comes beside a call and leaves the state alone; a second call does not', () => {
    const desk = ready('max', {}, ON_CALL);
    expect(story(desk, [CHAT, does('answer', '8')])).toEqual(['Chat 8 Incoming', 'Chat 8 Active']);
    expect(codesOf(desk, offers('voice', '9'))).toEqual(['contact-not-offered']);
  });

  it('a call comes beside a chat, since the agent is still available', () => {
    const desk = ready('max', {}, [CHAT, does('answer', '8')]);
    expect(story(desk, [CALL])).toEqual(['Call 7 Incoming, AgentState InboundContact, AgentLeg Dialing']);
  });

  it('the end of the one leaves the other as it is', () => {
    const desk = ready('max', {}, [...ON_CALL, CHAT, does('answer', '8')]);
    expect(story(desk, [does('caller-hangup', '7'), does('hangup', '8'), does('disposition', '8')])).toEqual([
      'Call 7 Disconnected, AgentState Unavailable After Call Work, AgentLeg Disconnected!',
      'Chat 8 Disconnected',
      'Chat 8 Disconnected!',
    ]);
  });

  it.each<readonly [OfferChannel, number]>([
    ['chat', 3],
    ['sms', 2],
    ['email', 2],
    ['workItem', 1],
    ['digital', 4],
    ['voice', 1],
    ['voicemail', 1],
  ])('of %s there are %d at most (C.1.8)', (channel, most) => {
    const all = ['1', '2', '3', '4', '5'].map((id) => offers(channel, id));
    expect(openContacts(run(ready(), all).state)).toHaveLength(most);
  });

  it('of all together there are four', () => {
    const all = [...ON_CALL, ...['1', '2', '3'].map((id) => offers('chat', id)), offers('email', '4')];
    expect(openContacts(run(ready(), all).state)).toHaveLength(4);
  });

  it('with single contacts a chat takes the agent, and nothing comes beside it', () => {
    const desk = ready('max', { delivery: 'single' });
    expect(story(desk, [CHAT])).toEqual(['Chat 8 Incoming, AgentState InboundContact']);
    expect(codesOf(desk, CHAT, CALL, offers('email', '9'), offers('digital', '10'))).toEqual([
      'contact-not-offered',
      'contact-not-offered',
      'contact-not-offered',
    ]);
  });

  it('nothing is offered to who is away, in after-call work, or not logged in; nor twice under one id', () => {
    const lunch: HostInput = { kind: 'agent-state', state: 'Unavailable', at: NOON };
    for (const channel of ['voice', 'chat', 'digital', 'consult', 'takeOver'] as const) {
      expect(codesOf(ready('max', {}, [lunch]), offers(channel, '9'))).toEqual(['contact-not-offered']);
      expect(codesOf(deskAfter('max', []), offers(channel, '9'))).toEqual(['contact-not-offered']);
      const working = ready('max', {}, [...ON_CALL, does('hangup')]);
      expect(codesOf(working, offers(channel, '9'))).toEqual(['contact-not-offered']);
    }
    expect(codesOf(ready(), CHAT, { ...CHAT, channel: 'email' })).toEqual(['contact-not-offered']);
    expect(codesOf(ready(), offers('chat', 'no id'))).toEqual(['contact-not-offered']);
  });
});

describe('time', () => {
  it('refuses what is not answered in time, once its time is over', () => {
    const desk = ready('max', {}, [
      CHAT,
      offers('workItem', '9', { refusalTimeout: 20 }),
      offers('sms', '10', { refusalTimeout: 0 }),
    ]);
    expect(offerLapsesAt(desk)).toBe(NOON + 20 * SECOND);
    expect(story(desk, [{ kind: 'time', at: NOON + 19 * SECOND }])).toEqual([]);
    expect(story(desk, [{ kind: 'time', at: NOON + 60 * SECOND }])).toEqual([
      'WorkItem 9 Disconnected!, AgentState Unavailable Refused',
      'Chat 8 Disconnected!',
    ]);
  });

  it('leaves alone what is answered, and a call, whose Timeout nobody has explained', () => {
    const desk = ready('max', {}, [CHAT, does('answer'), CALL]);
    expect(offerLapsesAt(desk)).toBeNull();
    expect(story(desk, [{ kind: 'time', at: NOON + 999 * SECOND }])).toEqual([]);
  });

  it('takes a digital offer away without a word, as an answer does (C.2.7)', () => {
    const desk = ready('max', {}, [offers('digital', '8')]);
    for (const input of [{ kind: 'time', at: NOON + 45 * SECOND } as const, does('answer'), does('refuse')]) {
      const { state, outputs } = run(desk, [input]);
      expect([openContacts(state), outputs]).toEqual([[], []]);
    }
  });

  it('closes whatever kept the agent, of any channel', () => {
    const done = [offers('voicemail', '8'), does('answer'), does('hangup')];
    expect(story(ready('max', {}, done), [{ kind: 'time', at: NOON + 60 * SECOND }])).toEqual([
      'VoiceMail 8 Discarded!, AgentState Available',
    ]);
  });

  it('closes both legs of a conference whose customer left', () => {
    const left = [...BOTH, does('conference'), does('caller-hangup', '7')];
    expect(story(ready('max', { nextId: 20 }, left), [{ kind: 'time', at: NOON + 60 * SECOND }])).toEqual([
      'Call 7 Disconnected!, Call 21 Disconnected!, AgentState Available',
    ]);
  });
});

describe('a logout', () => {
  it('ends every contact that has an end, of whatever channel (D.14)', () => {
    const desk = ready('max', {}, [...ON_CALL, CHAT, offers('digital', '9'), offers('email', '10')]);
    expect(story(desk, [{ kind: 'session-end', how: 'logout', at: NOON }])).toEqual([
      'Call 7 Disconnected!, Chat 8 Disconnected!, Email 10 Disconnected!, AgentLeg Disconnected!, AgentSessionEnd',
    ]);
  });
});

describe('every post names the section it comes from', () => {
  it.each<readonly [string, readonly HostInput[], HostInput]>([
    ['D.3', [], CALL],
    ['D.4', [CALL], does('refuse')],
    ['D.5', [], { kind: 'dial', number: '1', at: NOON }],
    ['D.5', [], { kind: 'dialer', action: 'login', at: NOON }],
    ['D.6', ON_CALL, does('consult')],
    ['D.6', [], offers('consult', '9')],
    ['D.7', ON_CALL, does('blind-transfer-skill')],
    ['D.7', ON_CALL, does('skill-closed')],
    ['D.7', [...ON_CALL, does('blind-transfer-agent')], does('consult-answered')],
    ['D.8', BOTH, does('conference')],
    ['D.9', [], CHAT],
    ['D.9', [CHAT], does('answer')],
    ['D.10', [offers('email', '8'), does('answer')], does('send')],
    ['D.11', [offers('voicemail', '8'), does('answer')], does('pause')],
    ['D.12', [offers('workItem', '8'), does('answer')], does('transfer-item')],
    ['C.2.7', [], offers('digital', '8')],
    ['D.13', [], { kind: 'callback', action: 'due', at: NOON }],
    ['D.13', [], offers('queueCallback', '8')],
    ['D.14', ON_CALL, { kind: 'session-end', how: 'logout' }],
    ['D.15', ON_CALL, { kind: 'supervisor', action: 'takes-over', at: NOON }],
  ])('protocol.md %s', (section, before, input) => {
    expect(rulesOf(ready('max', {}, before), input)).toEqual([`protocol.md ${section}`]);
  });
});
