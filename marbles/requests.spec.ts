import { connectMax } from 'rx-max';
import {
  acknowledge,
  agentAssist,
  agentSessionEnd,
  agentState,
  callContact,
  emailContact,
  fromCxa,
  fromMax,
  popUrl,
  remoteAgentSessionEnd,
  sessionInfo,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK_OK = acknowledge();
const ACK_OK_42 = acknowledge({ contactId: '42' });
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const TOKEN_T1 = sessionInfo({ sessionToken: 't1' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CALL_42_HOLDING = callContact({ contactId: '42', status: 'Holding' });
const CALL_43_ACTIVE = callContact({ contactId: '43', status: 'Active' });
const CALL_43_HOLDING = callContact({ contactId: '43', status: 'Holding' });

describe('what is posted', () => {
  it(
    'is all by default',
    marbles(({ max, host, app, posted }) => {
      host('             --x-', { x: fromMax(ACK_OK) });
      app(max.batches$, '--x-', { x: 'live: ack OK' });
      posted('           (ur)', { r: 'Register all → *' });
    }),
  );

  it(
    'is agent for agent alone',
    marbles(({ port, host, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent'] });
      host('             --x-', { x: fromMax(ACK_OK) });
      app(max.batches$, '--x-', { x: 'live: ack OK' });
      posted('           (ur)', { r: 'Register agent → *' });
    }),
  );

  it(
    'is agent and sessioninfo for the token alone, which would not hear of the end of the session on CXone Agent',
    marbles(({ port, host, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['sessioninfo'] });
      host('             --x-', { x: fromMax(ACK_OK) });
      app(max.batches$, '--x-', { x: 'live: ack OK' });
      posted('           (ur)', { r: 'Register agent sessioninfo → *' });
    }),
  );

  it(
    'is all for contacts, which freeze MAX and are a snapshot only on CXone Agent',
    marbles(({ port, host, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['contacts'] });
      host('             --x-', { x: fromMax(ACK_OK) });
      app(max.batches$, '--x-', { x: 'live: ack OK' });
      posted('           (ur)', { r: 'Register all → *' });
    }),
  );

  it(
    'is all for agentassist, which MAX does not know',
    marbles(({ port, host, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['agentassist'] });
      host('             --x-', { x: fromMax(ACK_OK) });
      app(max.batches$, '--x-', { x: 'live: ack OK' });
      posted('           (ur)', { r: 'Register all → *' });
    }),
  );

  it(
    'is all for several types',
    marbles(({ port, host, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent', 'sessioninfo'] });
      host('             --x-', { x: fromMax(ACK_OK) });
      app(max.batches$, '--x-', { x: 'live: ack OK' });
      posted('           (ur)', { r: 'Register all → *' });
    }),
  );

  it(
    'is all and contact for the contact of the panel',
    marbles(({ port, host, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['contact', 'agent'] });
      host('             --x-', { x: fromMax(ACK_OK) });
      app(max.batches$, '--x-', { x: 'live: ack OK' });
      posted('           (ur)', { r: 'Register all contact → *' });
    }),
  );

  it(
    'names a contact by a number, which CXone Agent compares with',
    marbles(({ port, host, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['contact'], contactId: '42' });
      host('             --x-', { x: fromMax(ACK_OK_42) });
      app(max.batches$, '--x-', { x: 'live: ack OK' });
      posted('           (ur)', { r: 'Register all contact 42 → *' });
    }),
  );

  it(
    'names a contact above 2^53 by its digits, which a number would change',
    marbles(({ port, host, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['contact'], contactId: '900719925474010002' });
      host('             --x--y-', {
        x: fromMax(acknowledge({ contactId: '900719925474010002' })),
        y: fromMax(
          callContact({ contactId: '900719925474010002', status: 'Active' }),
          callContact({ contactId: '900719925474010001', status: 'Active' }),
        ),
      });
      app(max.batches$, '--x--y-', { x: 'live: ack OK', y: 'live: call 900719925474010002 Active' });
      posted('           (ur)', { r: 'Register all contact "900719925474010002" → *' });
    }),
  );

  it(
    'is the request as it is where it must be exact',
    marbles(({ port, host, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['sessioninfo', 'contacts'], contactId: 42, exact: true });
      host('             --x-', { x: fromMax(ACK_OK_42) });
      app(max.batches$, '--x-', { x: 'live: ack OK' });
      posted('           (ur)', { r: 'Register sessioninfo contacts 42 → *' });
    }),
  );
});

describe('what an app hears', () => {
  it(
    'is without contacts for agent, also on CXone Agent, which sends them',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent'] });
      host('             --x--y--z--w--', {
        x: fromCxa(AVAILABLE, CXA_ACK_OK),
        y: fromCxa(CALL_42_ACTIVE, agentState({ currentState: 'InboundContact' })),
        z: fromCxa(CALL_42_HOLDING),
        w: fromCxa(agentSessionEnd(), TOKEN_T1),
      });
      app(max.batches$, '--x--y-----w--', {
        x: 'live: ack OK, state Available',
        y: 'live: state InboundContact',
        w: 'live: AgentSessionEnd',
      });
    }),
  );

  it(
    'is contacts of every channel for contacts, live as well',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['contacts'] });
      host('             --x--y--z--', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, TOKEN_T1, CXA_ACK_OK),
        y: fromCxa(emailContact({ contactId: '43', status: 'Active' }), popUrl({ contactId: '42' })),
        z: fromCxa(UNAVAILABLE),
      });
      app(max.batches$, '--x--y-----', {
        x: 'live: ack OK, call 42 Active',
        y: 'live: EmailContactEvent 43, PopURL 42',
      });
    }),
  );

  it(
    'is the token and the end of the session for sessioninfo',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['sessioninfo'] });
      host('             --x--y--z--w--', {
        x: fromCxa(AVAILABLE, TOKEN_T1, CXA_ACK_OK),
        y: fromCxa(UNAVAILABLE),
        z: fromCxa({ type: 'AgentSessionEnd' }),
        w: fromCxa(remoteAgentSessionEnd(), sessionInfo({ sessionToken: 't2' })),
      });
      app(max.batches$, '--x-----z--w--', {
        x: 'live: ack OK, token t1',
        z: 'live: AgentSessionEnd',
        w: 'live: RemoteAgentSessionEnd, token t2',
      });
    }),
  );

  it(
    'is a token that comes on its own',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['sessioninfo'] });
      host('             --x--y--', { x: fromMax(ACK_OK), y: TOKEN_T1 });
      app(max.batches$, '--x--y--', { x: 'live: ack OK', y: 'live: token t1' });
    }),
  );

  it(
    'is AgentAssist for agentassist',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['agentassist'] });
      host('             --x--y--', {
        x: fromCxa(AVAILABLE, CXA_ACK_OK),
        y: fromCxa(agentAssist({ contactId: '42' }), UNAVAILABLE),
      });
      app(max.batches$, '--x--y--', { x: 'live: ack OK', y: 'live: AgentAssist 42' });
    }),
  );

  it(
    'adds up for several types',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent', 'contacts'] });
      host('             --x--y--', {
        x: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE, TOKEN_T1),
        y: fromMax(CALL_42_HOLDING, UNAVAILABLE),
      });
      app(max.batches$, '--x--y--', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'live: call 42 Holding, state Unavailable',
      });
    }),
  );

  it(
    'is the contact that it named, whatever the host is bound to',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('             --x--y--z--', {
        x: fromMax(acknowledge({ contactId: '43' }), AVAILABLE, CALL_42_ACTIVE, CALL_43_ACTIVE),
        y: fromMax(CALL_43_HOLDING),
        z: fromMax(CALL_42_HOLDING),
      });
      app(max.batches$, '--x-----z--', { x: 'live: ack OK, call 42 Active', z: 'live: call 42 Holding' });
    }),
  );

  it(
    'is the contact that the host found for the panel, which the acknowledgement names',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['contact'] });
      host('                --x--y--', {
        x: fromMax(ACK_OK_42, CALL_42_ACTIVE, CALL_43_ACTIVE),
        y: fromMax(CALL_43_HOLDING),
      });
      app(max.batches$, '   --x-----', { x: 'live: ack OK, call 42 Active' });
      app(max.connection$, 'r-s-----', {
        r: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        s: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '42' },
      });
    }),
  );

  it(
    'is the contact that the host found for the panel, which the envelope names where the acknowledgement does not',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['contact'] });
      host('             --x--y--', {
        x: { issuer: 'CXA', contactId: 42, events: [CALL_42_ACTIVE, CALL_43_ACTIVE, CXA_ACK_OK] },
        y: fromCxa(CALL_43_HOLDING),
      });
      app(max.batches$, '--x-----', { x: 'live: ack OK, call 42 Active' });
    }),
  );

  it(
    'is no contact where the host found none for the panel',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['contact'] });
      const both = connectMax({ port, subscriptionTypes: ['contact', 'agent'] });
      host('              --x--y--', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, CXA_ACK_OK),
        y: fromCxa(CALL_42_HOLDING, UNAVAILABLE),
      });
      app(max.batches$, ' --x-----', { x: 'live: ack OK' });
      app(both.batches$, '--x--y--', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
    }),
  );

  it(
    'is what the host makes of the request where it must be exact, quirks included',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent'], exact: true });
      host('             --x--y--', {
        x: fromCxa(AVAILABLE, CXA_ACK_OK),
        y: fromCxa(CALL_42_ACTIVE),
      });
      app(max.batches$, '--x--y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
    }),
  );
});
