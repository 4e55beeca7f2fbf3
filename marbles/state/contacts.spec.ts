import { connectMax, type Contact, contacts$ } from 'rx-max';
import {
  acknowledge,
  agentSessionEnd,
  agentState,
  callContact,
  chatContact,
  digitalContact,
  emailContact,
  fromCxa,
  fromMax,
  voiceMailContact,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map, pairwise, startWith } from 'rxjs';

import { batch } from '../operators/batch';

const ACK = acknowledge();
const CXA_ACK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const HOLDING = callContact({ contactId: '42', status: 'Holding' });
const OVER = callContact({ contactId: '42', status: 'Disconnected', finalState: true });
const OTHER = callContact({ contactId: '43', status: 'Active' });
const EMAIL = emailContact({ contactId: '43', status: 'Active' });
const END = agentSessionEnd();

/** What the host says: contact 42 active, on hold and over; another contact; what is of no contact. */
const MESSAGES = {
  c: fromMax(ACTIVE),
  h: fromMax(HOLDING),
  C: fromMax(OVER),
  d: fromMax(OTHER),
  s: fromMax(AVAILABLE),
  m: fromMax({ Type: 'Mute', AgentMuted: 'True' }),
};

/** What the app is told: contact 42, both, 43. */
const CONTACTS = {
  a: 'none',
  b: '42 Active',
  e: '42 Active, 43 Active',
  f: '42 Holding, 43 Active',
  g: '43 Active',
};

describe('contacts$', () => {
  it(
    'holds the live contacts in order of arrival, each until its end',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--c--d--h--C--|', MESSAGES);
      const contacts = contacts$(source);
      app(contacts, '     a-b--e--f--g--|', CONTACTS);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'has no empty map at first where the source tells contacts at once',
    marbles(({ hot, app }) => {
      const source = hot('---d--|', MESSAGES);
      const contacts = contacts$(source.pipe(startWith(batch(ACTIVE))));
      app(contacts, '     b--e--|', CONTACTS);
    }),
  );

  it(
    'is told after the whole message, and not anew by what is told again or of something else',
    marbles(({ hot, app }) => {
      const source = hot('--x--c--s--m--y--z--|', {
        ...MESSAGES,
        x: fromMax(ACTIVE, HOLDING, ACTIVE),
        y: fromMax(OVER, OVER),
        z: fromMax(OTHER, ACTIVE),
      });
      const contacts = source.pipe(contacts$);
      app(contacts, '     a-b-----------a--e--|', { ...CONTACTS, e: '43 Active, 42 Active' });
    }),
  );

  it(
    'passes on the error of its source',
    marbles(({ hot, app }) => {
      const source = hot('--c--#', MESSAGES);
      const contacts = contacts$(source);
      app(contacts, '     a-b--#', CONTACTS);
    }),
  );

  it(
    'keeps the object of a contact that did not change, in a new map',
    marbles(({ hot, app }) => {
      const source = hot('--c--d--x--|', { ...MESSAGES, x: fromMax(ACTIVE, HOLDING) });
      const same = contacts$(source).pipe(
        pairwise(),
        map(([before, now]) => ({ map: before === now, contact: before.get('42') === now.get('42') })),
      );
      app(same, '         --a--b--a--|', { a: { map: false, contact: false }, b: { map: false, contact: true } });
    }),
  );

  it(
    'holds contacts of every channel, two at once',
    marbles(({ contact, max, app }) => {
      contact('42', '-----a-----------');
      contact('43', '-----r--------x--', { channel: 'sms' });
      contact('44', '--------a--------', { channel: 'email' });
      contact('45', '--------r--------', { channel: 'voicemail' });
      contact('46', '-----------a-----', { channel: 'workItem' });
      contact('47', '-----------r--a--', { channel: 'digital' });
      contact('48', '-----------n-----', {
        legend: { n: { Type: 'NewContactEvent', ContactID: '48', Status: 'On', FinalState: 'False' } },
      });
      const channels = max.contacts$.pipe(
        map((contacts) => [...contacts.values()].map(({ contactId, channel }) => `${contactId} ${channel}`).join()),
      );
      app(channels, 'n----y--z--w--v--', {
        n: '',
        y: '42 voice,43 chat',
        z: '42 voice,43 chat,44 email,45 voicemail',
        w: '42 voice,43 chat,44 email,45 voicemail,46 workItem,47 digital,48 unknown',
        v: '42 voice,44 email,45 voicemail,46 workItem,47 digital,48 unknown',
      });
    }),
  );

  it(
    'says of a contact what its event says, in one shape for all channels',
    marbles(({ host, max, app }) => {
      const began = new Date('2025-03-04T12:00:00.000Z');
      host('      --x--y--z--', {
        x: fromMax(ACK, {
          Type: 'CallContactEvent',
          ContactID: '42',
          Status: 'holding',
          FinalState: 'False',
          IsInbound: 'True',
          Skill: '7',
          MasterID: '41',
          InteractionId: 'uuid',
          StartTimeUTC: began.toISOString(),
          LastStateChangeTimeUTC: began.toISOString(),
        }),
        y: fromMax({
          Type: 'WorkItemContactEvent',
          ContactID: '42',
          Status: 'Active',
          FinalState: 'False',
          SkillId: '8',
          StartTime: began.toISOString(),
        }),
        z: fromMax({
          Type: 'ChatContactEvent',
          ContactID: '42',
          Skill: '0',
          SkillName: 'WebCare',
          IsInbound: 'perhaps',
        }),
      });
      const shape = max.contacts$.pipe(
        map((contacts) => contacts.get('42')),
        map(withoutEvent),
      );
      const nothing = { ended: null, isInbound: undefined, masterId: undefined, interactionId: undefined };
      app(shape, 'n-x--y--z--', {
        n: undefined,
        x: {
          contactId: '42',
          channel: 'voice',
          status: 'Holding',
          isInbound: true,
          skill: 7,
          masterId: '41',
          interactionId: 'uuid',
          startTime: began,
          since: began,
          ended: null,
        },
        y: {
          ...nothing,
          contactId: '42',
          channel: 'workItem',
          status: 'Active',
          skill: 8,
          startTime: began,
          since: undefined,
        },
        z: {
          ...nothing,
          contactId: '42',
          channel: 'chat',
          status: undefined,
          skill: 'WebCare',
          startTime: undefined,
          since: undefined,
        },
      });
    }),
  );

  it(
    'keeps a consult and its primary call together by masterId, through the transfer',
    marbles(({ agent, contact, max, app }) => {
      agent('        --i--------------');
      contact('42', '--a--h--j--d--x--', { fields: { masterId: '42' } });
      contact('43', '-----D--j--x-----', { fields: { masterId: '42', callType: 'Consult' } });
      const legs = max.contacts$.pipe(
        map((contacts) =>
          [...contacts.values()]
            .map(({ contactId, status, masterId }) => `${contactId} ${status} of ${masterId}`)
            .join(),
        ),
      );
      app(legs, '    n-x--y--z--w--n--', {
        n: '',
        x: '42 Active of 42',
        y: '42 Holding of 42,43 Dialing of 42',
        z: '42 Joined of 42,43 Joined of 42',
        w: '42 Disconnected of 42',
      });
    }),
  );

  it(
    'keeps a call in after-call work until FinalState is true, or the agent is available again',
    marbles(({ agent, contact, max, app }) => {
      agent('             --i--w--------A-----');
      contact('42', '     --a--d--x-----------');
      contact('43', '     --------a--d--------');
      contact('44', '     -----------------d--');
      app(max.contacts$, 'n-x--y--z--w--n--u--', {
        n: 'none',
        x: '42 Active',
        y: '42 Disconnected',
        z: '43 Active',
        w: '43 Disconnected',
        u: '44 Disconnected',
      });
    }),
  );

  it(
    'lets a contact go at Disconnected or Discarded where FinalState is absent',
    marbles(({ host, max, app }) => {
      host('              --x--y--z--', {
        x: fromMax(ACK, ACTIVE, voiceMailContact({ contactId: '43', status: 'Active' })),
        y: fromMax(callContact({ contactId: '42', status: 'Disconnected', finalState: undefined })),
        z: fromMax({ ...voiceMailContact({ contactId: '43', status: 'Discarded' }), FinalState: '' }),
      });
      app(max.contacts$, 'n-x--y--n--', { n: 'none', x: '42 Active, 43 Active', y: '43 Active' });
    }),
  );

  it(
    'lets a digital offer go after its RefusalTimeout, or 45 seconds where it has none',
    marbles(({ host, max, app }) => {
      host('              -x 9s 999ms y 60s -', {
        x: fromMax(ACK, digitalContact({ contactId: '42', refusalTimeout: 20 })),
        y: fromMax({ ...digitalContact({ contactId: '43' }), RefusalTimeout: '' }),
      });
      app(max.contacts$, 'nx 9s 999ms y 9s 999ms z 34s 999ms n', {
        x: '42 Incoming',
        y: '42 Incoming, 43 Incoming',
        z: '43 Incoming',
        n: 'none',
      });
    }),
  );

  it(
    'keeps a digital contact that was taken in time, and an offer of another channel',
    marbles(({ host, max, app }) => {
      host('              -x-y 60s -', {
        x: fromMax(
          ACK,
          digitalContact({ contactId: '42', refusalTimeout: 5 }),
          chatContact({ contactId: '43', status: 'Incoming', refusalTimeout: 5 }),
        ),
        y: fromMax(digitalContact({ contactId: '42', status: 'Active' })),
      });
      app(max.contacts$, 'nx-y 60s -', {
        n: 'none',
        x: '42 Incoming, 43 Incoming',
        y: '42 Active, 43 Incoming',
      });
    }),
  );

  it(
    'gives an offer that is told again no more time, and a late subscriber what is left of it',
    marbles(({ host, port, max, listener, app }) => {
      const offer = digitalContact({ contactId: '42', refusalTimeout: 5 });
      const contacts = { x: '42 Incoming', n: 'none' };
      host('                  -x 999ms y 20s -', { x: fromMax(ACK, offer), y: fromMax(offer) });
      const late = listener(' 3s ^', max.contacts$);
      const own = listener('  3s ^', connectMax({ port }).contacts$);
      const later = listener('6s ^', max.contacts$);
      app(max.contacts$, '    nx 4s 999ms n', contacts);
      app(late, '             3s x 2s n', contacts);
      app(own, '              3s x 2s n', contacts);
      app(later, '            6s n', contacts);
    }),
  );

  it(
    'is empty after the end of the session, and holds what the same message tells of the next one',
    marbles(({ host, max, app }) => {
      host('              --x--y--z--w--', {
        x: fromMax(ACK, ACTIVE, chatContact({ contactId: '43', status: 'Active' })),
        y: fromMax(END),
        z: fromMax(callContact({ contactId: '44', status: 'Active' })),
        w: fromMax(
          callContact({ contactId: '45', status: 'Active' }),
          END,
          callContact({ contactId: '46', status: 'Active' }),
        ),
      });
      app(max.contacts$, 'n-x--n--z--w--', {
        n: 'none',
        x: '42 Active, 43 Active',
        z: '44 Active',
        w: '46 Active',
      });
    }),
  );

  it(
    'loses on MAX every contact that a restatement does not tell, and none by a bare answer',
    marbles(({ host, page, max, app }) => {
      host('              --x-----y-----z--', {
        x: fromMax(ACK, AVAILABLE, ACTIVE, EMAIL),
        y: fromMax(ACK),
        z: fromMax(ACK, AVAILABLE, ACTIVE),
      });
      page('              -----b-----b-----');
      app(max.contacts$, 'n-x-----------z--', { n: 'none', x: '42 Active, 43 Active', z: '42 Active' });
    }),
  );

  it(
    'loses on CXone Agent the calls alone that a restatement does not tell, and not those in after-call work',
    marbles(({ host, page, max, app }) => {
      host('              --x-----z--', {
        x: fromCxa(
          UNAVAILABLE,
          ACTIVE,
          callContact({ contactId: '43', status: 'Disconnected' }),
          emailContact({ contactId: '44', status: 'Active' }),
          CXA_ACK,
        ),
        z: fromCxa(UNAVAILABLE, CXA_ACK),
      });
      page('              -----b-----');
      app(max.contacts$, 'n-x-----z--', {
        n: 'none',
        x: '42 Active, 43 Disconnected, 44 Active',
        z: '43 Disconnected, 44 Active',
      });
    }),
  );

  it(
    'is empty after the end of the session for an app that asked for contacts alone',
    marbles(({ agent, contact, port, app }) => {
      agent('               --A--E--');
      contact('42', '       --a-----');
      const max = connectMax({ port, subscriptionTypes: ['contacts'] });
      app(max.contacts$, '  n-a--n--', { n: 'none', a: '42 Active' });
      app(max.agentState$, 'n-------', { n: null });
    }),
  );

  it(
    'stays empty for an app that asked for no contacts',
    marbles(({ agent, contact, port, app }) => {
      agent('               --A--E--');
      contact('42', '       --a-----');
      const max = connectMax({ port, subscriptionTypes: ['agent'] });
      app(max.contacts$, '  n-------', { n: 'none' });
      app(max.agentState$, 'n-A--n--', { n: null, A: 'Available' });
    }),
  );
});

function withoutEvent(contact: Contact | undefined): unknown {
  if (contact === undefined) return undefined;
  const { event, ...rest } = contact;
  expect(event.contactId).toBe(rest.contactId);
  return rest;
}
