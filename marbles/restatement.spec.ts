import { connectMax } from 'rx-max';
import { map } from 'rxjs';

import { ack, call, contact, cxa, leg, max, mute, notice, settings, state, token } from './legend';
import { marbles } from './stage';

describe('a second acknowledgement on MAX', () => {
  it(
    'makes its batch a restatement, which tells no more than what differs from the last known',
    marbles(({ host, page, app, connection, posted }) => {
      const desk = host('--x-----y-----z--', {
        x: max(ack(), state('Available'), call('42', 'Active'), call('43', 'Holding'), token('t1')),
        y: max(
          ack(),
          state('Available'),
          call('42', 'Holding'),
          call('43', 'Holding'),
          call('44', 'Active'),
          token('t2'),
        ),
        z: max(call('42', 'Active')),
      });
      page(desk, '       -----b-----------');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x-----y-----z--', {
        x: 'live: ack OK, state Available, call 42 Active, call 43 Holding, token t1',
        y: 'restated: call 42 Holding, call 44 Active, token t2',
        z: 'live: call 42 Active',
      });
      connection(crm, '  a-r--a--r--------');
      posted(desk, '     (ur)-(UR)--------');
    }),
  );

  it(
    'that tells nothing new is not told',
    marbles(({ host, page, app, connection }) => {
      const desk = host('--x-----y-----z--', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Available'), call('42', 'Active')),
        z: max(call('42', 'Active')),
      });
      page(desk, '       -----b-----------');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x-----------z--', {
        x: 'live: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Active',
      });
      connection(crm, '  a-r--a--r--------');
    }),
  );

  it(
    'restates the agent state, settings, leg and mute that are known',
    marbles(({ host, app }) => {
      const desk = host(' --x--y-------', {
        x: max(ack(), state('Available'), settings(), leg('Active'), mute('True')),
        y: max(ack(), state('Available'), settings(), leg('Disconnected'), mute('True')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--y-------', {
        x: 'live: ack OK, state Available, settings, leg Active, muted',
        y: 'restated: leg Disconnected',
      });
    }),
  );

  it(
    'knows a leg by either of its names',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--z----', {
        x: max(ack(), notice('AgentLegEvent', { AgentLegId: '7', Status: 'Active' })),
        y: max(ack(), notice('AgentLegEvent', { AgentLegId: '7', Status: 'Active' })),
        z: max(ack(), notice('AgentLeg', { AgentLegId: '7', Status: 'Disconnected' })),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x-----z----', { x: 'live: ack OK, leg Active', z: 'restated: leg Disconnected' });
    }),
  );

  it(
    'keeps a mute and a leg that it does tell, for whoever comes later too',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--y-------', {
        x: max(ack(), state('Available'), mute('True'), leg('Active')),
        y: max(ack(), state('Available'), mute('True'), leg('Active')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x----------', { x: 'live: ack OK, state Available, muted, leg Active' });
      const late = listener('-------^-----', page.batches$);
      app(late, '            -------o-----', { o: 'opening: ack OK, state Available, muted, leg Active' });
    }),
  );

  it(
    'tells an event twice only where its message holds two that differ',
    marbles(({ host, app }) => {
      const desk = host(' --x--y-------', {
        x: max(ack(), state('Available')),
        y: max(ack(), state('Unavailable'), state('Available'), state('Available')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--y-------', {
        x: 'live: ack OK, state Available',
        y: 'restated: state Unavailable, state Available',
      });
    }),
  );

  it(
    'tells what is no state every time, for nothing is known of it',
    marbles(({ host, app }) => {
      const desk = host(' --x--y-------', {
        x: max(ack(), notice('UpdateSkills')),
        y: max(ack(), notice('UpdateSkills')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '--x--y-------', { x: 'live: ack OK, UpdateSkills', y: 'restated: UpdateSkills' });
    }),
  );

  it(
    'is heard by every listener as far as that listener asked',
    marbles(({ host, app }) => {
      const desk = host('  --x--y--z----', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Unavailable'), call('42', 'Active')),
        z: max(ack(), state('Unavailable'), call('42', 'Holding')),
      });
      const all = connectMax({ port: desk });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      app(all.batches$, '  --x--y--z----', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: state Unavailable',
        z: 'restated: call 42 Holding',
      });
      app(agent.batches$, '--x--y-------', { x: 'live: ack OK, state Available', y: 'restated: state Unavailable' });
    }),
  );

  it(
    'removes contacts of every kind that it does not restate',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--y-------', {
        x: max(
          ack(),
          state('Available'),
          call('42', 'Active'),
          call('43', 'Disconnected', 'False'),
          contact('EmailContactEvent', '44', 'Active'),
          contact('WorkItemContactEvent', '45', 'Active'),
        ),
        y: max(ack(), state('Unavailable'), contact('WorkItemContactEvent', '45', 'Active')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x--y-------', {
        x: 'live: ack OK, state Available, call 42 Active, call 43 Disconnected, EmailContactEvent 44, WorkItemContactEvent 45',
        y: 'restated: state Unavailable',
      });
      const late = listener('-------^-----', page.batches$);
      app(late, '            -------o-----', { o: 'opening: ack OK, state Unavailable, WorkItemContactEvent 45' });
    }),
  );

  it(
    'says that a contact is gone also to who asked for contacts only, whom nothing else of it concerns',
    marbles(({ host, app }) => {
      const desk = host('     --x--y-------', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Unavailable')),
      });
      const contacts = connectMax({ port: desk, subscriptionTypes: ['contacts'] });
      app(contacts.batches$, '--x--y-------', { x: 'live: ack OK, call 42 Active', y: 'restated: nothing' });
    }),
  );

  it(
    'removes nothing without an agent state, for a bare answer says unknown and not none',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--y-------', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack()),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x----------', { x: 'live: ack OK, state Available, call 42 Active' });
      const late = listener('-------^-----', page.batches$);
      app(late, '            -------o-----', { o: 'opening: ack OK, state Available, call 42 Active' });
    }),
  );

  it(
    'removes nothing where the host was not asked for all',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--y-------', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Unavailable')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['agent', 'contacts'], exact: true });
      app(page.batches$, '   --x--y-------', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: state Unavailable',
      });
      const late = listener('-------^-----', page.batches$);
      app(late, '            -------o-----', { o: 'opening: ack OK, state Unavailable, call 42 Active' });
    }),
  );

  it(
    'leaves unknown what no host restates, mute and leg: a restated batch that holds nothing says that something is gone',
    marbles(({ host, listener, app }) => {
      const desk = host('     --x--y--z----', {
        x: max(ack(), state('Available'), settings()),
        y: max(mute('True'), leg('Active')),
        z: max(ack(), state('Available')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '    --x--y--z----', {
        x: 'live: ack OK, state Available, settings',
        y: 'live: muted, leg Active',
        z: 'restated: nothing',
      });
      const late = listener(' ------^------', page.batches$);
      app(late, '             ------o-z----', {
        o: 'opening: ack OK, state Available, muted, leg Active, settings',
        z: 'restated: nothing',
      });
      const later = listener('----------^--', page.batches$);
      app(later, '            ----------o--', { o: 'opening: ack OK, state Available, settings' });
    }),
  );

  it(
    'binds the registration to the contact that it names',
    marbles(({ host, app }) => {
      const desk = host('    --x--y-------', {
        x: max(ack('OK', 42), state('Available')),
        y: max(ack('OK', 43), state('Unavailable'), call('42', 'Active'), call('43', 'Active')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['contact'] });
      app(page.batches$, '   --x--y-------', { x: 'live: ack OK', y: 'restated: call 43 Active' });
      app(page.connection$, 'a-r--s-------', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '42' },
        s: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '43' },
      });
    }),
  );
});

describe('a second acknowledgement on CXone Agent', () => {
  it(
    'makes its batch a restatement, which tells no more than what differs from the last known',
    marbles(({ host, page, app, posted }) => {
      const desk = host('--x-----y-----z--', {
        x: cxa(state('Available'), call('42', 'Active'), token('t1'), ack('OK', undefined)),
        y: cxa(state('Available'), call('42', 'Holding'), token('t1'), ack('OK', undefined)),
        z: cxa(call('42', 'Active')),
      });
      page(desk, '       -----b-----------');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '--x-----y-----z--', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'restated: call 42 Holding',
        z: 'live: call 42 Active',
      });
      posted(desk, '     (ur)-(UR)--------');
    }),
  );

  it(
    'removes calls that it does not restate, but not after-call work nor the channels that it leaves out; nothing else is told',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--y--z----', {
        x: cxa(state('Unavailable'), call('42', 'Active'), call('43', 'Active'), ack('OK', undefined)),
        y: cxa(
          call('43', 'Disconnected', 'False'),
          contact('EmailContactEvent', '44', 'Active'),
          contact('VoiceMailContactEvent', '45', 'Active'),
        ),
        z: cxa(state('Unavailable'), ack('OK', undefined)),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x--y--z----', {
        x: 'live: ack OK, state Unavailable, call 42 Active, call 43 Active',
        y: 'live: call 43 Disconnected, EmailContactEvent 44, VoiceMailContactEvent 45',
        z: 'restated: nothing',
      });
      const late = listener('----------^--', page.batches$);
      app(late, '            ----------o--', {
        o: 'opening: ack OK, state Unavailable, call 43 Disconnected, EmailContactEvent 44, VoiceMailContactEvent 45',
      });
    }),
  );

  it(
    'says that a call is gone which an agent who is available, as before, has closed',
    marbles(({ host, app }) => {
      const desk = host('  --x--d--z--', {
        x: cxa(state('Available'), call('42', 'Active'), ack('OK', undefined)),
        d: cxa(call('42', 'Disconnected', 'False')),
        z: cxa(state('Available'), ack('OK', undefined)),
      });
      const page = connectMax({ port: desk });
      const ids$ = page.contacts$.pipe(map((contacts) => [...contacts.keys()].join()));
      app(page.batches$, ' --x--d--z--', {
        x: 'live: ack OK, state Available, call 42 Active',
        d: 'live: call 42 Disconnected',
        z: 'restated: nothing',
      });
      app(ids$, '          n-x--x--n--', { n: '', x: '42' });
    }),
  );

  it(
    'tells nothing anew of a voicemail that has ended, though the host keeps it',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--y--z----', {
        x: cxa(state('Available'), contact('VoiceMailContactEvent', '45', 'Active'), ack('OK', undefined)),
        y: cxa(contact('VoiceMailContactEvent', '45', 'Discarded', 'True')),
        z: cxa(state('Available'), contact('VoiceMailContactEvent', '45', 'Discarded', 'True'), ack('OK', undefined)),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x--y-------', {
        x: 'live: ack OK, state Available, VoiceMailContactEvent 45',
        y: 'live: VoiceMailContactEvent 45',
      });
      const late = listener('----------^--', page.batches$);
      app(late, '            ----------o--', { o: 'opening: ack OK, state Available' });
    }),
  );
});
