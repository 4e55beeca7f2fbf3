import { connectMax } from 'rx-max';

import { ack, call, contact, cxa, max, notice, sessionEnd, state, token } from './legend';
import { marbles } from './stage';

describe('what is posted', () => {
  it(
    'is all by default',
    marbles(({ host, app, posted }) => {
      const desk = host('                       --x-', { x: max(ack()) });
      app(connectMax({ port: desk }).batches$, '--x-', { x: 'live: ack OK' });
      posted(desk, '                            (ur)', { r: 'Register all → *' });
    }),
  );

  it(
    'is agent for agent alone',
    marbles(({ host, app, posted }) => {
      const desk = host(' --x-', { x: max(ack()) });
      const page = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      app(page.batches$, '--x-', { x: 'live: ack OK' });
      posted(desk, '      (ur)', { r: 'Register agent → *' });
    }),
  );

  it(
    'is agent and sessioninfo for the token alone, which would not hear of the end of the session on CXone Agent',
    marbles(({ host, app, posted }) => {
      const desk = host(' --x-', { x: max(ack()) });
      const page = connectMax({ port: desk, subscriptionTypes: ['sessioninfo'] });
      app(page.batches$, '--x-', { x: 'live: ack OK' });
      posted(desk, '      (ur)', { r: 'Register agent sessioninfo → *' });
    }),
  );

  it(
    'is all for contacts, which freeze MAX and are a snapshot only on CXone Agent',
    marbles(({ host, app, posted }) => {
      const desk = host(' --x-', { x: max(ack()) });
      const page = connectMax({ port: desk, subscriptionTypes: ['contacts'] });
      app(page.batches$, '--x-', { x: 'live: ack OK' });
      posted(desk, '      (ur)', { r: 'Register all → *' });
    }),
  );

  it(
    'is all for agentassist, which MAX does not know',
    marbles(({ host, app, posted }) => {
      const desk = host(' --x-', { x: max(ack()) });
      const page = connectMax({ port: desk, subscriptionTypes: ['agentassist'] });
      app(page.batches$, '--x-', { x: 'live: ack OK' });
      posted(desk, '      (ur)', { r: 'Register all → *' });
    }),
  );

  it(
    'is all for several types',
    marbles(({ host, app, posted }) => {
      const desk = host(' --x-', { x: max(ack()) });
      const page = connectMax({ port: desk, subscriptionTypes: ['agent', 'sessioninfo'] });
      app(page.batches$, '--x-', { x: 'live: ack OK' });
      posted(desk, '      (ur)', { r: 'Register all → *' });
    }),
  );

  it(
    'is all and contact for the contact of the panel',
    marbles(({ host, app, posted }) => {
      const desk = host(' --x-', { x: max(ack()) });
      const page = connectMax({ port: desk, subscriptionTypes: ['contact', 'agent'] });
      app(page.batches$, '--x-', { x: 'live: ack OK' });
      posted(desk, '      (ur)', { r: 'Register all contact → *' });
    }),
  );

  it(
    'names a contact by a number, which CXone Agent compares with',
    marbles(({ host, app, posted }) => {
      const desk = host(' --x-', { x: max(ack('OK', 42)) });
      const page = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: '42' });
      app(page.batches$, '--x-', { x: 'live: ack OK' });
      posted(desk, '      (ur)', { r: 'Register all contact 42 → *' });
    }),
  );

  it(
    'names a contact above 2^53 by its digits, which a number would change',
    marbles(({ host, app, posted }) => {
      const desk = host(' --x--y-', {
        x: max(ack('OK', '900719925474010002')),
        y: max(call('900719925474010002', 'Active'), call('900719925474010001', 'Active')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: '900719925474010002' });
      app(page.batches$, '--x--y-', { x: 'live: ack OK', y: 'live: call 900719925474010002 Active' });
      posted(desk, '      (ur)', { r: 'Register all contact "900719925474010002" → *' });
    }),
  );

  it(
    'is the request as it is where it must be exact',
    marbles(({ host, app, posted }) => {
      const desk = host(' --x-', { x: max(ack('OK', 42)) });
      const page = connectMax({
        port: desk,
        subscriptionTypes: ['sessioninfo', 'contacts'],
        contactId: 42,
        exact: true,
      });
      app(page.batches$, '--x-', { x: 'live: ack OK' });
      posted(desk, '      (ur)', { r: 'Register sessioninfo contacts 42 → *' });
    }),
  );
});

describe('what an app hears', () => {
  it(
    'is without contacts for agent, also on CXone Agent, which sends them',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--z--w--', {
        x: cxa(state('Available'), ack('OK', undefined)),
        y: cxa(call('42', 'Active'), state('InboundContact')),
        z: cxa(call('42', 'Holding')),
        w: cxa(sessionEnd(), token('t1')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      app(page.batches$, '--x--y-----w--', {
        x: 'live: ack OK, state Available',
        y: 'live: state InboundContact',
        w: 'live: AgentSessionEnd',
      });
    }),
  );

  it(
    'is contacts of every channel for contacts, live as well',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--z--', {
        x: cxa(state('Available'), call('42', 'Active'), token('t1'), ack('OK', undefined)),
        y: cxa(contact('EmailContactEvent', '43', 'Active'), notice('PopURL', { ContactId: '42' })),
        z: cxa(state('Unavailable')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['contacts'] });
      app(page.batches$, '--x--y-----', {
        x: 'live: ack OK, call 42 Active',
        y: 'live: EmailContactEvent 43, PopURL 42',
      });
    }),
  );

  it(
    'is the token and the end of the session for sessioninfo',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--z--w--', {
        x: cxa(state('Available'), token('t1'), ack('OK', undefined)),
        y: cxa(state('Unavailable')),
        z: cxa({ type: 'AgentSessionEnd' }),
        w: cxa(notice('RemoteAgentSessionEnd'), token('t2')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['sessioninfo'] });
      app(page.batches$, '--x-----z--w--', {
        x: 'live: ack OK, token t1',
        z: 'live: AgentSessionEnd',
        w: 'live: RemoteAgentSessionEnd, token t2',
      });
    }),
  );

  it(
    'is a token that comes on its own',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--', { x: max(ack()), y: token('t1') });
      const page = connectMax({ port: desk, subscriptionTypes: ['sessioninfo'] });
      app(page.batches$, '--x--y--', { x: 'live: ack OK', y: 'live: token t1' });
    }),
  );

  it(
    'is AgentAssist for agentassist',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--', {
        x: cxa(state('Available'), ack('OK', undefined)),
        y: cxa(notice('AgentAssist', { ContactId: '42' }), state('Unavailable')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['agentassist'] });
      app(page.batches$, '--x--y--', { x: 'live: ack OK', y: 'live: AgentAssist 42' });
    }),
  );

  it(
    'adds up for several types',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--', {
        x: max(ack(), state('Available'), call('42', 'Active'), token('t1')),
        y: max(call('42', 'Holding'), state('Unavailable')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['agent', 'contacts'] });
      app(page.batches$, '--x--y--', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'live: call 42 Holding, state Unavailable',
      });
    }),
  );

  it(
    'is the contact that it named, whatever the host is bound to',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--z--', {
        x: max(ack('OK', 43), state('Available'), call('42', 'Active'), call('43', 'Active')),
        y: max(call('43', 'Holding')),
        z: max(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
      app(page.batches$, '--x-----z--', { x: 'live: ack OK, call 42 Active', z: 'live: call 42 Holding' });
    }),
  );

  it(
    'is the contact that the host found for the panel, which the acknowledgement names',
    marbles(({ host, app }) => {
      const desk = host('    --x--y--', {
        x: max(ack('OK', 42), call('42', 'Active'), call('43', 'Active')),
        y: max(call('43', 'Holding')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['contact'] });
      app(page.batches$, '   --x-----', { x: 'live: ack OK, call 42 Active' });
      app(page.connection$, 'r-s-----', {
        r: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        s: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '42' },
      });
    }),
  );

  it(
    'is the contact that the host found for the panel, which the envelope names where the acknowledgement does not',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--', {
        x: { issuer: 'CXA', contactId: 42, events: [call('42', 'Active'), call('43', 'Active'), ack('OK', undefined)] },
        y: cxa(call('43', 'Holding')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['contact'] });
      app(page.batches$, '--x-----', { x: 'live: ack OK, call 42 Active' });
    }),
  );

  it(
    'is no contact where the host found none for the panel',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--', {
        x: cxa(state('Available'), call('42', 'Active'), ack('OK', undefined)),
        y: cxa(call('42', 'Holding'), state('Unavailable')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['contact'] });
      app(page.batches$, '--x-----', { x: 'live: ack OK' });
      const both = connectMax({ port: desk, subscriptionTypes: ['contact', 'agent'] });
      app(both.batches$, '--x--y--', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
    }),
  );

  it(
    'is what the host makes of the request where it must be exact, quirks included',
    marbles(({ host, app }) => {
      const desk = host(' --x--y--', {
        x: cxa(state('Available'), ack('OK', undefined)),
        y: cxa(call('42', 'Active')),
      });
      const page = connectMax({ port: desk, subscriptionTypes: ['agent'], exact: true });
      app(page.batches$, '--x--y--', { x: 'live: ack OK, state Available', y: 'live: call 42 Active' });
    }),
  );
});
