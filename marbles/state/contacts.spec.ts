import { connectMax, type Contact, contacts$ } from 'rx-max';
import { map, pairwise, startWith } from 'rxjs';

import { ack, call, contact, cxa, max, offer, sessionEnd, state } from '../legend';
import { batch } from '../operators/letters';
import { marbles as rows } from '../operators/rows';
import { marbles } from '../stage';
import { inWords } from './words';

describe('contacts$', () => {
  it(
    'holds the live contacts in order of arrival, each until its end',
    rows(({ hot, result, subscribed }) => {
      const source = hot('   --c--d--h--C--|');
      const contacts = contacts$(source).pipe(inWords());
      result(contacts, '     a-b--e--f--g--|', {
        a: 'none',
        b: '42 Active',
        e: '42 Active, 43 Active',
        f: '42 Holding, 43 Active',
        g: '43 Active',
      });
      subscribed(source, '   ^-------------!');
    }),
  );

  it(
    'has no empty map at first where the source tells contacts at once',
    rows(({ hot, result }) => {
      const source = hot('   ---d--|');
      const contacts = contacts$(source.pipe(startWith(batch('c')))).pipe(inWords());
      result(contacts, '     b--e--|', { b: '42 Active', e: '42 Active, 43 Active' });
    }),
  );

  it(
    'is told after the whole message, and not anew by what is told again or of something else',
    rows(({ hot, result }) => {
      const source = hot('   --x--c--s--m--y--z--|', { x: 'chc', y: 'CC', z: 'dc' });
      const contacts = source.pipe(contacts$, inWords());
      result(contacts, '     a-b-----------a--e--|', {
        a: 'none',
        b: '42 Active',
        e: '43 Active, 42 Active',
      });
    }),
  );

  it(
    'passes on the error of its source',
    rows(({ hot, result }) => {
      const source = hot('   --c--#');
      const contacts = contacts$(source).pipe(inWords());
      result(contacts, '     a-b--#', { a: 'none', b: '42 Active' });
    }),
  );

  it(
    'keeps the object of a contact that did not change, in a new map',
    rows(({ hot, result }) => {
      const source = hot('   --c--d--x--|', { x: 'ch' });
      const contacts = contacts$(source).pipe(
        pairwise(),
        map(([before, now]) => `${String(before !== now)} ${String(before.get('42') === now.get('42'))}`),
      );
      result(contacts, '     --a--b--a--|', { a: 'true false', b: 'true true' });
    }),
  );

  it(
    'holds contacts of every channel, two at once',
    marbles(({ host, app }) => {
      const desk = host('    --x--y--z--w--v--', {
        x: max(ack(), state('Available')),
        y: max(call('42', 'Active'), contact('TextContactEvent', '43', 'Incoming')),
        z: max(contact('EmailContactEvent', '44', 'Active'), contact('VoiceMailContactEvent', '45', 'Incoming')),
        w: max(
          contact('WorkItemContactEvent', '46', 'Active'),
          offer('47', '45'),
          contact('NewContactEvent', '48', 'On'),
        ),
        v: max(
          contact('TextContactEvent', '43', 'Disconnected', 'True'),
          contact('DigitalContactEvent', '47', 'Active'),
        ),
      });
      const page = connectMax({ port: desk });
      const channels = page.contacts$.pipe(
        map((contacts) => [...contacts.values()].map(({ contactId, channel }) => `${contactId} ${channel}`).join()),
      );
      app(channels, '        n----y--z--w--v--', {
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
    marbles(({ host, app }) => {
      const began = '2025-03-04T12:00:00.000Z';
      const desk = host('    --x--y--z--', {
        x: max(
          ack(),
          call('42', 'holding', 'False', {
            IsInbound: 'True',
            Skill: '7',
            MasterID: '41',
            InteractionId: 'uuid',
            StartTimeUTC: began,
            LastStateChangeTimeUTC: began,
          }),
        ),
        y: max({ ...(contact('WorkItemContactEvent', '42', 'Active') as object), SkillId: '8', StartTime: began }),
        z: max({ Type: 'ChatContactEvent', ContactID: '42', Skill: '0', SkillName: 'WebCare', IsInbound: 'perhaps' }),
      });
      const page = connectMax({ port: desk });
      const shape = page.contacts$.pipe(
        map((contacts) => contacts.get('42')),
        map(withoutEvent),
      );
      const nothing = { ended: null, isInbound: undefined, masterId: undefined, interactionId: undefined };
      app(shape, '           n-x--y--z--', {
        n: undefined,
        x: {
          contactId: '42',
          channel: 'voice',
          status: 'Holding',
          isInbound: true,
          skill: 7,
          masterId: '41',
          interactionId: 'uuid',
          startTime: new Date(began),
          since: new Date(began),
          ended: null,
        },
        y: {
          ...nothing,
          contactId: '42',
          channel: 'workItem',
          status: 'Active',
          skill: 8,
          startTime: new Date(began),
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
    marbles(({ host, app }) => {
      const consult = { MasterID: '42', CallType: 'Consult' };
      const desk = host('    --x--y--z--w--v--', {
        x: max(ack(), state('InboundContact'), call('42', 'Active', 'False', { MasterID: '42' })),
        y: max(call('42', 'Holding', 'False', { MasterID: '42' }), call('43', 'Dialing', 'False', consult)),
        z: max(call('42', 'Joined', 'False', { MasterID: '42' }), call('43', 'Joined', 'False', consult)),
        w: max(call('43', 'Disconnected', 'True', consult), call('42', 'Disconnected', 'False', { MasterID: '42' })),
        v: max(call('42', 'Disconnected', 'True', { MasterID: '42' })),
      });
      const page = connectMax({ port: desk });
      const legs = page.contacts$.pipe(
        map((contacts) =>
          [...contacts.values()]
            .map(({ contactId, status, masterId }) => `${contactId} ${status} of ${masterId}`)
            .join(),
        ),
      );
      app(legs, '            n-x--y--z--w--n--', {
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
    marbles(({ host, app }) => {
      const desk = host('    --x--y--z--w--v--u--', {
        x: max(ack(), state('InboundContact'), call('42', 'Active')),
        y: max(call('42', 'Disconnected', 'False'), state('Unavailable', { IsAcw: 'True' })),
        z: max(call('42', 'Disconnected', 'True'), call('43', 'Active')),
        w: max(call('43', 'Disconnected', 'False')),
        v: max(state('Available')),
        u: max(call('44', 'Disconnected', 'False')),
      });
      const page = connectMax({ port: desk });
      app(page.contacts$.pipe(inWords()), 'n-x--y--z--w--n--u--', {
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
    marbles(({ host, app }) => {
      const desk = host('    --x--y--z--', {
        x: max(ack(), call('42', 'Active'), contact('VoiceMailContactEvent', '43', 'Active')),
        y: max({ Type: 'CallContactEvent', ContactID: '42', Status: 'Disconnected' }),
        z: max({ Type: 'VoiceMailContactEvent', ContactId: '43', Status: 'Discarded', FinalState: '' }),
      });
      const page = connectMax({ port: desk });
      app(page.contacts$.pipe(inWords()), 'n-x--y--n--', { n: 'none', x: '42 Active, 43 Active', y: '43 Active' });
    }),
  );

  it(
    'lets a digital offer go after its RefusalTimeout, or 45 seconds where it has none',
    marbles(({ host, app }) => {
      const desk = host('    -x 9s 999ms y 60s -', { x: max(ack(), offer('42', '20')), y: max(offer('43', '')) });
      const page = connectMax({ port: desk });
      app(page.contacts$.pipe(inWords()), 'nx 9s 999ms y 9s 999ms z 34s 999ms n', {
        x: '42 Incoming',
        y: '42 Incoming, 43 Incoming',
        z: '43 Incoming',
        n: 'none',
      });
    }),
  );

  it(
    'keeps a digital contact that was taken in time, and an offer of another channel',
    marbles(({ host, app }) => {
      const chat = { ...(contact('ChatContactEvent', '43', 'Incoming') as object), RefusalTimeout: '5' };
      const desk = host('    -x-y 60s -', {
        x: max(ack(), offer('42', '5'), chat),
        y: max(contact('DigitalContactEvent', '42', 'Active')),
      });
      const page = connectMax({ port: desk });
      app(page.contacts$.pipe(inWords()), 'nx-y 60s -', {
        n: 'none',
        x: '42 Incoming, 43 Incoming',
        y: '42 Active, 43 Incoming',
      });
    }),
  );

  it(
    'gives an offer that is told again no more time, and a late subscriber what is left of it',
    marbles(({ host, listener, app }) => {
      const desk = host('    -x 999ms y 20s -', { x: max(ack(), offer('42', '5')), y: max(offer('42', '5')) });
      const page = connectMax({ port: desk });
      app(page.contacts$.pipe(inWords()), 'nx 4s 999ms n', { x: '42 Incoming', n: 'none' });
      const late = listener('3s ^', page.contacts$.pipe(inWords()));
      app(late, '            3s x 2s n', { x: '42 Incoming', n: 'none' });
      const own = listener(' 3s ^', connectMax({ port: desk }).contacts$.pipe(inWords()));
      app(own, '             3s x 2s n', { x: '42 Incoming', n: 'none' });
      const later = listener('6s ^', page.contacts$.pipe(inWords()));
      app(later, '           6s n', { n: 'none' });
    }),
  );

  it(
    'is empty after the end of the session, and holds what the same message tells of the next one',
    marbles(({ host, app }) => {
      const desk = host('    --x--y--z--w--', {
        x: max(ack(), call('42', 'Active'), contact('ChatContactEvent', '43', 'Active')),
        y: max(sessionEnd()),
        z: max(call('44', 'Active')),
        w: max(call('45', 'Active'), sessionEnd(), call('46', 'Active')),
      });
      const page = connectMax({ port: desk });
      app(page.contacts$.pipe(inWords()), 'n-x--n--z--w--', {
        n: 'none',
        x: '42 Active, 43 Active',
        z: '44 Active',
        w: '46 Active',
      });
    }),
  );

  it(
    'loses on MAX every contact that a restatement does not tell, and none by a bare answer',
    marbles(({ host, page, app }) => {
      const desk = host('    --x-----y-----z--', {
        x: max(ack(), state('Available'), call('42', 'Active'), contact('EmailContactEvent', '43', 'Active')),
        y: max(ack()),
        z: max(ack(), state('Available'), call('42', 'Active')),
      });
      page(desk, '           -----b-----b-----');
      const crm = connectMax({ port: desk });
      app(crm.contacts$.pipe(inWords()), 'n-x-----------z--', {
        n: 'none',
        x: '42 Active, 43 Active',
        z: '42 Active',
      });
    }),
  );

  it(
    'loses on CXone Agent the calls alone that a restatement does not tell, and not those in after-call work',
    marbles(({ host, page, app }) => {
      const desk = host('    --x-----z--', {
        x: cxa(
          state('Unavailable'),
          call('42', 'Active'),
          call('43', 'Disconnected', 'False'),
          contact('EmailContactEvent', '44', 'Active'),
          ack('OK', undefined),
        ),
        z: cxa(state('Unavailable'), ack('OK', undefined)),
      });
      page(desk, '           -----b-----');
      const crm = connectMax({ port: desk });
      app(crm.contacts$.pipe(inWords()), 'n-x-----z--', {
        n: 'none',
        x: '42 Active, 43 Disconnected, 44 Active',
        z: '43 Disconnected, 44 Active',
      });
    }),
  );

  it(
    'stays empty for an app that asked for no contacts',
    marbles(({ host, app }) => {
      const desk = host('    --x--y--', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(sessionEnd()),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      app(page.contacts$.pipe(inWords()), 'n-------', { n: 'none' });
    }),
  );
});

function withoutEvent(contact: Contact | undefined): unknown {
  if (contact === undefined) return undefined;
  const { event, ...rest } = contact;
  expect(event.contactId).toBe(rest.contactId);
  return rest;
}
