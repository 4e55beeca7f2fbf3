import type { CallAction } from '../../src/host/call-action';
import type { HostInput } from '../../src/host/host-input';
import { legalActions } from '../../src/host/legal-actions';
import { openContacts } from '../../src/host/memory';
import { BOTH, CALL, CHAT, codesOf, CONSULTING, does, offers, ON_CALL, ready, story } from './contact-desk';
import { NOON, run, says } from './desk';

type Row = readonly [what: string, before: readonly HostInput[], id: string, legal: readonly CallAction[]];

describe('what makes sense with a contact', () => {
  it.each<Row>([
    ['a call that rings', [CALL], '7', ['answer', 'refuse', 'no-answer', 'caller-hangup']],
    [
      'a call',
      ON_CALL,
      '7',
      [
        ...(['hold', 'mute', 'mask', 'record', 'hangup', 'caller-hangup', 'consult'] as const),
        ...(['blind-transfer-agent', 'blind-transfer-skill', 'skill-closed'] as const),
      ],
    ],
    ['a colleague who is dialled', CONSULTING, '21', ['hangup', 'consult-answered', 'consult-refused']],
    [
      'a colleague',
      BOTH,
      '21',
      ['hold', 'mute', 'mask', 'record', 'hangup', 'caller-hangup', 'swap', 'transfer', 'conference'],
    ],
    [
      'the customer meanwhile',
      BOTH,
      '7',
      ['hold', 'mute', 'hangup', 'caller-hangup', 'swap', 'transfer', 'conference'],
    ],
    [
      'a leg of a conference',
      [...BOTH, does('conference')],
      '21',
      ['hold', 'mute', 'hangup', 'caller-hangup', 'transfer', 'conference-hold', 'leave'],
    ],
    [
      'a call about which is asked',
      [...ON_CALL, does('hold'), does('skill-closed')],
      '7',
      [
        ...(['hold', 'mute', 'hangup', 'caller-hangup', 'consult', 'blind-transfer-agent'] as const),
        ...(['blind-transfer-skill', 'reskill-continue', 'reskill-cancel'] as const),
      ],
    ],
    ['one who is consulted', [offers('consult', '7')], '7', ['answer', 'refuse', 'no-answer', 'caller-hangup']],
    ['a queue callback', [offers('queueCallback', '7')], '7', ['answer', 'refuse', 'no-answer', 'caller-hangup']],
    [
      'a queue callback that is dialled',
      [offers('queueCallback', '7'), does('answer')],
      '7',
      ['far-ringing', 'far-answer', 'far-busy', 'far-bad-number'],
    ],
    ['a chat that waits', [offers('chat', '8', { begins: 'waiting' })], '8', ['invite', 'caller-hangup']],
    ['a chat', [CHAT, does('answer')], '8', ['hangup', 'caller-hangup', 'park', 'interrupt']],
    [
      'a chat out of focus',
      [CHAT, does('answer'), offers('chat', '9'), does('answer')],
      '8',
      ['hangup', 'caller-hangup', 'focus', 'park', 'interrupt'],
    ],
    ['a lost chat', [CHAT, does('answer'), does('interrupt')], '8', ['caller-hangup', 'resume']],
    ['an e-mail', [offers('email', '8'), does('answer')], '8', ['park', 'interrupt', 'send', 'discard']],
    [
      'a parked e-mail',
      [offers('email', '8'), does('answer'), does('park')],
      '8',
      ['interrupt', 'resume', 'send', 'discard'],
    ],
    ['a voicemail', [offers('voicemail', '8'), does('answer')], '8', ['hangup', 'discard', 'pause', 'seek']],
    [
      'a paused voicemail',
      [offers('voicemail', '8'), does('answer'), does('pause')],
      '8',
      ['hangup', 'discard', 'play', 'seek'],
    ],
    ['a work item', [offers('workItem', '8'), does('answer')], '8', ['hangup', 'interrupt', 'transfer-item']],
    ['a digital offer', [offers('digital', '8')], '8', ['answer', 'refuse', 'no-answer', 'caller-hangup']],
    ['after-call work', [...ON_CALL, does('hangup')], '7', ['disposition']],
    ['a preview', [{ kind: 'dialer', action: 'preview', at: NOON }], '20', ['preview-accept', 'preview-skip']],
  ])('%s', (_, before, id, legal) => {
    const desk = ready('max', { nextId: 20 }, before);
    const actions = legalActions(desk).flatMap((it) =>
      it.kind === 'action' && it.contactId === id ? [it.action] : [],
    );
    expect([...actions].sort()).toEqual([...legal].sort());
  });
});

describe('an action', () => {
  it('is done to the contact that it names', () => {
    const desk = ready('max', {}, [CHAT, offers('chat', '9')]);
    expect(story(desk, [does('answer', '9')])).toEqual(['Chat 9 Active']);
  });

  it('without a name is done to a call before all others, to an active one first', () => {
    const both = ready('max', {}, [CHAT, CALL]);
    expect(story(both, [does('answer')])).toEqual(['AgentLeg Active, Call 7 Active']);
    const consulting = ready('max', { nextId: 20 }, [...ON_CALL, does('consult'), does('consult-answered')]);
    expect(story(consulting, [does('hold')])).toEqual(['Call 21 Holding']);
  });

  it('that makes no sense is ignored, and the log says so', () => {
    const desk = ready('max', {}, ON_CALL);
    expect(run(desk, [does('answer', '7')])).toEqual({
      state: desk,
      outputs: [expect.objectContaining({ kind: 'log', code: 'action-ignored' })],
    });
    expect(codesOf(desk, does('hold', '99'))).toEqual(['action-ignored']);
  });
});

describe('the commands to answer and to refuse', () => {
  const rings = [CALL, CHAT, offers('email', '9')];

  it('act on one contact at MAX, a call before all others', () => {
    expect(story(ready('max', {}, rings), [says({ messageType: 'AnswerEvent' })])).toEqual([
      'AgentLeg Active, Call 7 Active',
    ]);
  });

  it('act on every card at CXone Agent (A.3.4, F.10)', () => {
    const desk = ready('cxone-agent', {}, rings);
    const { state, outputs } = run(desk, [says({ messageType: 'AnswerEvent' })]);
    expect(outputs.filter(({ kind }) => kind === 'command')).toHaveLength(1);
    expect(openContacts(state).map(({ Status }) => Status)).toEqual(['Active', 'Active', 'Active']);
    expect(story(desk, [says({ messageType: 'RefuseEvent' })])).toEqual([
      'Call 7 Disconnected!, AgentState Unavailable Refused, AgentLeg Disconnected!',
      'Chat 8 Disconnected!',
      'Email 9 Disconnected!',
    ]);
  });

  it.each(['HoldEvent', 'HangupEvent', 'MuteEvent'])('but %s is for calls only', (messageType) => {
    const desk = ready('cxone-agent', {}, [CHAT, does('answer')]);
    expect(run(desk, [says({ messageType })])).toMatchObject({ state: desk, outputs: [{ accepted: false }] });
  });
});
