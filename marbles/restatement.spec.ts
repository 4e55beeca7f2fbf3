import { connectMax } from 'rx-max';
import {
  acknowledge,
  agentLeg,
  agentState,
  callContact,
  emailContact,
  fromCxa,
  fromMax,
  mchAgentSettingsChange,
  mute,
  sessionInfo,
  updateNotice,
  voiceMailContact,
  workItemContact,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map } from 'rxjs';

const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const MUTED = mute({ agentMuted: true });
const LEG_ACTIVE = agentLeg({ status: 'Active' });
const SETTINGS = mchAgentSettingsChange();
const TOKEN_T1 = sessionInfo({ sessionToken: 't1' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CALL_42_HOLDING = callContact({ contactId: '42', status: 'Holding' });
const CALL_43_ACTIVE = callContact({ contactId: '43', status: 'Active' });
const CALL_43_DISCONNECTED = callContact({ contactId: '43', status: 'Disconnected' });
const CALL_43_HOLDING = callContact({ contactId: '43', status: 'Holding' });
const EMAIL_44_ACTIVE = emailContact({ contactId: '44', status: 'Active' });
const VOICEMAIL_45_ACTIVE = voiceMailContact({ contactId: '45', status: 'Active' });
const VOICEMAIL_45_ENDED = voiceMailContact({ contactId: '45', status: 'Discarded', finalState: true });
const WORK_ITEM_45_ACTIVE = workItemContact({ contactId: '45', status: 'Active' });

describe('a second acknowledgement on MAX', () => {
  it(
    'makes its batch a restatement, which tells no more than what differs from the last known',
    marbles(({ max, host, page, app, connection, posted }) => {
      host('             --x-----y-----z--', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE, CALL_43_HOLDING, TOKEN_T1),
        y: fromMax(
          ACK_OK,
          AVAILABLE,
          CALL_42_HOLDING,
          CALL_43_HOLDING,
          callContact({ contactId: '44', status: 'Active' }),
          sessionInfo({ sessionToken: 't2' }),
        ),
        z: fromMax(CALL_42_ACTIVE),
      });
      page('             -----b-----------');
      app(max.batches$, '--x-----y-----z--', {
        x: 'live: ack OK, state Available, call 42 Active, call 43 Holding, token t1',
        y: 'restated: call 42 Holding, call 44 Active, token t2',
        z: 'live: call 42 Active',
      });
      connection(max, '  a-r--a--r--------');
      posted('           (ur)-(UR)--------');
    }),
  );

  it(
    'that tells nothing new is not told',
    marbles(({ max, host, page, app, connection }) => {
      host('             --x-----y-----z--', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        z: fromMax(CALL_42_ACTIVE),
      });
      page('             -----b-----------');
      app(max.batches$, '--x-----------z--', {
        x: 'live: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Active',
      });
      connection(max, '  a-r--a--r--------');
    }),
  );

  it(
    'restates the agent state, settings, leg and mute that are known',
    marbles(({ max, host, app }) => {
      host('             --x--y-------', {
        x: fromMax(ACK_OK, AVAILABLE, SETTINGS, LEG_ACTIVE, MUTED),
        y: fromMax(ACK_OK, AVAILABLE, SETTINGS, agentLeg({ status: 'Disconnected' }), MUTED),
      });
      app(max.batches$, '--x--y-------', {
        x: 'live: ack OK, state Available, settings, leg Active, muted',
        y: 'restated: leg Disconnected',
      });
    }),
  );

  it(
    'knows a leg by either of its names',
    marbles(({ max, host, app }) => {
      host('             --x--y--z----', {
        x: fromMax(ACK_OK, { ...LEG_ACTIVE, Type: 'AgentLegEvent' }),
        y: fromMax(ACK_OK, { ...LEG_ACTIVE, Type: 'AgentLegEvent' }),
        z: fromMax(ACK_OK, agentLeg({ status: 'Disconnected' })),
      });
      app(max.batches$, '--x-----z----', { x: 'live: ack OK, leg Active', z: 'restated: leg Disconnected' });
    }),
  );

  it(
    'keeps a mute and a leg that it does tell, for whoever comes later too',
    marbles(({ max, host, listener, app }) => {
      host('                 --x--y-------', {
        x: fromMax(ACK_OK, AVAILABLE, MUTED, LEG_ACTIVE),
        y: fromMax(ACK_OK, AVAILABLE, MUTED, LEG_ACTIVE),
      });
      app(max.batches$, '    --x----------', { x: 'live: ack OK, state Available, muted, leg Active' });
      const late = listener('-------^-----', max.batches$);
      app(late, '            -------o-----', { o: 'opening: ack OK, state Available, muted, leg Active' });
    }),
  );

  it(
    'tells an event twice only where its message holds two that differ',
    marbles(({ max, host, app }) => {
      host('             --x--y-------', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_OK, UNAVAILABLE, AVAILABLE, AVAILABLE),
      });
      app(max.batches$, '--x--y-------', {
        x: 'live: ack OK, state Available',
        y: 'restated: state Unavailable, state Available',
      });
    }),
  );

  it(
    'tells what is no state every time, for nothing is known of it',
    marbles(({ max, host, app }) => {
      host('             --x--y-------', {
        x: fromMax(ACK_OK, updateNotice('UpdateSkills')),
        y: fromMax(ACK_OK, updateNotice('UpdateSkills')),
      });
      app(max.batches$, '--x--y-------', { x: 'live: ack OK, UpdateSkills', y: 'restated: UpdateSkills' });
    }),
  );

  it(
    'is heard by every listener as far as that listener asked',
    marbles(({ port, host, app }) => {
      const all = connectMax({ port });
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      host('               --x--y--z----', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, UNAVAILABLE, CALL_42_ACTIVE),
        z: fromMax(ACK_OK, UNAVAILABLE, CALL_42_HOLDING),
      });
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
    marbles(({ max, host, listener, app }) => {
      host('                 --x--y-------', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE, CALL_43_DISCONNECTED, EMAIL_44_ACTIVE, WORK_ITEM_45_ACTIVE),
        y: fromMax(ACK_OK, UNAVAILABLE, WORK_ITEM_45_ACTIVE),
      });
      app(max.batches$, '    --x--y-------', {
        x: 'live: ack OK, state Available, call 42 Active, call 43 Disconnected, EmailContactEvent 44, WorkItemContactEvent 45',
        y: 'restated: state Unavailable',
      });
      const late = listener('-------^-----', max.batches$);
      app(late, '            -------o-----', { o: 'opening: ack OK, state Unavailable, WorkItemContactEvent 45' });
    }),
  );

  it(
    'says that a contact is gone also to who asked for contacts only, whom nothing else of it concerns',
    marbles(({ port, host, app }) => {
      const contacts = connectMax({ port, subscriptionTypes: ['contacts'] });
      host('                  --x--y-------', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, UNAVAILABLE),
      });
      app(contacts.batches$, '--x--y-------', { x: 'live: ack OK, call 42 Active', y: 'restated: nothing' });
    }),
  );

  it(
    'removes nothing without an agent state, for a bare answer says unknown and not none',
    marbles(({ max, host, listener, app }) => {
      host('                 --x--y-------', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK),
      });
      app(max.batches$, '    --x----------', { x: 'live: ack OK, state Available, call 42 Active' });
      const late = listener('-------^-----', max.batches$);
      app(late, '            -------o-----', { o: 'opening: ack OK, state Available, call 42 Active' });
    }),
  );

  it(
    'removes nothing where the host was not asked for all',
    marbles(({ port, host, listener, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent', 'contacts'], exact: true });
      host('                 --x--y-------', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
        y: fromMax(ACK_OK, UNAVAILABLE),
      });
      app(max.batches$, '    --x--y-------', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: state Unavailable',
      });
      const late = listener('-------^-----', max.batches$);
      app(late, '            -------o-----', { o: 'opening: ack OK, state Unavailable, call 42 Active' });
    }),
  );

  it(
    'leaves unknown what no host restates, mute and leg: a restated batch that holds nothing says that something is gone',
    marbles(({ max, host, listener, app }) => {
      host('                  --x--y--z----', {
        x: fromMax(ACK_OK, AVAILABLE, SETTINGS),
        y: fromMax(MUTED, LEG_ACTIVE),
        z: fromMax(ACK_OK, AVAILABLE),
      });
      app(max.batches$, '     --x--y--z----', {
        x: 'live: ack OK, state Available, settings',
        y: 'live: muted, leg Active',
        z: 'restated: nothing',
      });
      const late = listener(' ------^------', max.batches$);
      app(late, '             ------o-z----', {
        o: 'opening: ack OK, state Available, muted, leg Active, settings',
        z: 'restated: nothing',
      });
      const later = listener('----------^--', max.batches$);
      app(later, '            ----------o--', { o: 'opening: ack OK, state Available, settings' });
    }),
  );

  it(
    'binds the registration to the contact that it names',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['contact'] });
      host('                --x--y-------', {
        x: fromMax(acknowledge({ contactId: '42' }), AVAILABLE),
        y: fromMax(acknowledge({ contactId: '43' }), UNAVAILABLE, CALL_42_ACTIVE, CALL_43_ACTIVE),
      });
      app(max.batches$, '   --x--y-------', { x: 'live: ack OK', y: 'restated: call 43 Active' });
      app(max.connection$, 'a-r--s-------', {
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
    marbles(({ max, host, page, app, posted }) => {
      host('             --x-----y-----z--', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, TOKEN_T1, CXA_ACK_OK),
        y: fromCxa(AVAILABLE, CALL_42_HOLDING, TOKEN_T1, CXA_ACK_OK),
        z: fromCxa(CALL_42_ACTIVE),
      });
      page('             -----b-----------');
      app(max.batches$, '--x-----y-----z--', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'restated: call 42 Holding',
        z: 'live: call 42 Active',
      });
      posted('           (ur)-(UR)--------');
    }),
  );

  it(
    'removes calls that it does not restate, but not after-call work nor the channels that it leaves out; nothing else is told',
    marbles(({ max, host, listener, app }) => {
      host('                 --x--y--z----', {
        x: fromCxa(UNAVAILABLE, CALL_42_ACTIVE, CALL_43_ACTIVE, CXA_ACK_OK),
        y: fromCxa(CALL_43_DISCONNECTED, EMAIL_44_ACTIVE, VOICEMAIL_45_ACTIVE),
        z: fromCxa(UNAVAILABLE, CXA_ACK_OK),
      });
      app(max.batches$, '    --x--y--z----', {
        x: 'live: ack OK, state Unavailable, call 42 Active, call 43 Active',
        y: 'live: call 43 Disconnected, EmailContactEvent 44, VoiceMailContactEvent 45',
        z: 'restated: nothing',
      });
      const late = listener('----------^--', max.batches$);
      app(late, '            ----------o--', {
        o: 'opening: ack OK, state Unavailable, call 43 Disconnected, EmailContactEvent 44, VoiceMailContactEvent 45',
      });
    }),
  );

  it(
    'says that a call is gone which an agent who is available, as before, has closed',
    marbles(({ max, host, app }) => {
      host('             --x--d--z--', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, CXA_ACK_OK),
        d: fromCxa(callContact({ contactId: '42', status: 'Disconnected' })),
        z: fromCxa(AVAILABLE, CXA_ACK_OK),
      });
      const ids$ = max.contacts$.pipe(map((contacts) => [...contacts.keys()].join()));
      app(max.batches$, '--x--d--z--', {
        x: 'live: ack OK, state Available, call 42 Active',
        d: 'live: call 42 Disconnected',
        z: 'restated: nothing',
      });
      app(ids$, '        n-x--x--n--', { n: '', x: '42' });
    }),
  );

  it(
    'tells nothing anew of a voicemail that has ended, though the host keeps it',
    marbles(({ max, host, listener, app }) => {
      host('                 --x--y--z----', {
        x: fromCxa(AVAILABLE, VOICEMAIL_45_ACTIVE, CXA_ACK_OK),
        y: fromCxa(VOICEMAIL_45_ENDED),
        z: fromCxa(AVAILABLE, VOICEMAIL_45_ENDED, CXA_ACK_OK),
      });
      app(max.batches$, '    --x--y-------', {
        x: 'live: ack OK, state Available, VoiceMailContactEvent 45',
        y: 'live: VoiceMailContactEvent 45',
      });
      const late = listener('----------^--', max.batches$);
      app(late, '            ----------o--', { o: 'opening: ack OK, state Available' });
    }),
  );
});
