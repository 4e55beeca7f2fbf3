import { connectMax } from 'rx-max';
import { acknowledge, agentState, callContact, fromCxa, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { first, retry, switchMap, timer } from 'rxjs';

const ACK_ERROR = acknowledge({ status: 'ERROR' });
const ACK_OK = acknowledge();
/** As CXone Agent has it where no contact is named: its contact id is there, and undefined. */
const CXA_ACK_OK = acknowledge({ contactId: undefined });
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });

const ORIGIN = 'https://max.niceincontact.com';

describe('a refusal on MAX', () => {
  it(
    'ends the stream with subscription-rejected, and asks no more',
    marbles(({ max, host, app, connection, posted, listening }) => {
      host('             --x----', { x: fromMax(ACK_ERROR) });
      app(max.batches$, '--#----', {}, 'subscription-rejected');
      connection(max, '  a-n----');
      posted('           (ur)---');
      listening('        ^-!----');
    }),
  );

  it(
    'leaves untold what an older registration sent before it, for there is no acknowledgement that it could follow',
    marbles(({ max, host, app, connection }) => {
      host('             -o--x----', { o: fromMax(CALL_42_ACTIVE), x: fromMax(ACK_ERROR) });
      app(max.batches$, '----#----', {}, 'subscription-rejected');
      connection(max, '  a---n----');
    }),
  );

  it(
    'may come late, after the page has asked again',
    marbles(({ port, host, app, connection, posted, listening }) => {
      const max = connectMax({ port, retry: () => 5000 });
      host('             4s x----', { x: fromMax(ACK_ERROR) });
      app(max.batches$, '4s #----', {}, 'subscription-rejected');
      connection(max, '  a 2999ms s 999ms n');
      posted('           (ur) 2996ms (ur)');
      listening('        ^ 3999ms !');
    }),
  );

  it(
    'is told with the reason of the host, which is free text',
    marbles(({ max, host, app }) => {
      host('                --x----', { x: fromMax(ACK_ERROR) });
      app(max.batches$, '   --#----', {}, 'subscription-rejected');
      app(max.connection$, 'a-n----', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        n: { status: 'refused', reason: 'Invalid Subscription Types.', since: 2, contactId: null },
      });
    }),
  );

  it(
    'is told without a reason where the host gives none',
    marbles(({ max, host, app }) => {
      host('                --x----', {
        x: fromMax({ messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'ERROR', reason: '' }),
      });
      app(max.batches$, '   --#----', {}, 'subscription-rejected');
      app(max.connection$, 'a-n----', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        n: { status: 'refused', reason: 'no reason given', since: 2, contactId: null },
      });
    }),
  );

  it(
    'reaches every listener',
    marbles(({ port, max, host, listener, app, posted, listening }) => {
      const other = connectMax({ port });
      host('                   --x----', { x: fromMax(ACK_ERROR) });
      app(max.batches$, '      --#----', {}, 'subscription-rejected');
      const late = listener('  -^-----', max.batches$);
      app(late, '              --#----', {}, 'subscription-rejected');
      const other$ = listener('-^-----', other.batches$);
      app(other$, '            --#----', {}, 'subscription-rejected');
      posted('                 (ur)---');
      listening('              ^-!----');
    }),
  );

  it(
    'lasts until somebody subscribes anew, which registers anew',
    marbles(({ max, host, listener, app, connection, posted, listening }) => {
      host('                 --x-----y----', { x: fromMax(ACK_ERROR), y: fromMax(ACK_OK, AVAILABLE) });
      app(max.batches$, '    --#----------', {}, 'subscription-rejected');
      const late = listener('------^------', max.batches$);
      app(late, '            --------y----', {
        y: 'live: ack OK, state Available',
      });
      connection(max, '      a-n---a-r----');
      posted('               (ur)--(ur)---');
      listening('            ^-!----------', '------^------');
    }),
  );

  it(
    'may be answered by retry at once, which registers anew',
    marbles(({ max, host, app, posted, listening }) => {
      host('                            ----x---y---', { x: fromMax(ACK_ERROR), y: fromMax(ACK_OK, AVAILABLE) });
      app(max.batches$.pipe(retry(1)), '--------y---', { y: 'live: ack OK, state Available' });
      posted('                          (ur)(ur)----');
      listening('                       ^---!-------', '----^-------');
    }),
  );

  it(
    'may be answered by subscribing anew as soon as connection$ tells of it',
    marbles(({ max, host, app, connection, posted, listening }) => {
      host('             ----x---y---', { x: fromMax(ACK_ERROR), y: fromMax(ACK_OK, AVAILABLE) });
      const anew$ = max.connection$.pipe(
        first(({ status }) => status === 'refused'),
        switchMap(() => max.batches$),
      );
      app(anew$, '       --------y---', { y: 'live: ack OK, state Available' });
      app(max.batches$, '----#-------', {}, 'subscription-rejected');
      connection(max, '  a---(na)r---');
      posted('           (ur)(ur)----');
      listening('        ^---!-------', '----^-------');
    }),
  );
});

describe('a refusal on CXone Agent', () => {
  it(
    'ends the stream with subscription-rejected, and asks no more',
    marbles(({ max, host, app, connection, posted, listening }) => {
      host('             --x----', { x: fromCxa(ACK_ERROR) });
      app(max.batches$, '--#----', {}, 'subscription-rejected');
      connection(max, '  a-n----');
      posted('           (ur)---');
      listening('        ^-!----');
    }),
  );
});

describe('a refusal of a wider request', () => {
  const POSTS = {
    a: 'Register agent → *',
    U: `Unregister → ${ORIGIN}`,
    A: `Register agent → ${ORIGIN}`,
    W: `Register all contact 42 → ${ORIGIN}`,
    w: 'Register all contact 42 → *',
  };

  it(
    'restores the former request, and only the newcomer hears of it',
    marbles(({ port, host, listener, app, connection, posted, listening }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('                 --x-------y---z---v-', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_ERROR),
        z: fromMax(ACK_OK, AVAILABLE),
        v: fromMax(UNAVAILABLE),
      });
      app(agent.batches$, '  --x---------------v-', {
        x: 'live: ack OK, state Available',
        v: 'live: state Unavailable',
      });
      const late = listener('-----^--------------', panel.batches$);
      app(late, '            ----------#---------', {}, 'subscription-rejected');
      connection(agent, '    a-r--a--------r-----');
      connection(panel, '    i----a----n---------');
      posted('               (ua)-(UW)-(UA)------', POSTS);
      listening('            ^-------------------');
    }),
  );

  it(
    'leaves whoever listens under the former one the news that came with it',
    marbles(({ port, host, listener, app }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('                 --x-------y---z-----', {
        x: fromCxa(AVAILABLE, CXA_ACK_OK),
        y: fromCxa(UNAVAILABLE, ACK_ERROR),
        z: fromCxa(UNAVAILABLE, CXA_ACK_OK),
      });
      app(agent.batches$, '  --x-------y---------', {
        x: 'live: ack OK, state Available',
        y: 'restated: state Unavailable',
      });
      const late = listener('-----^--------------', panel.batches$);
      app(late, '            ----------#---------', {}, 'subscription-rejected');
    }),
  );

  it(
    'removes no contact, for it does not say what there is',
    marbles(({ port, host, listener, app }) => {
      const all = connectMax({ port });
      const panel = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('                     --x-------y---z-----', {
        x: fromCxa(AVAILABLE, CALL_42_ACTIVE, CXA_ACK_OK),
        y: fromCxa(UNAVAILABLE, ACK_ERROR),
        z: fromCxa(UNAVAILABLE, CALL_42_ACTIVE, CXA_ACK_OK),
      });
      app(all.batches$, '        --x-------y---------', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: state Unavailable',
      });
      const newcomer = listener('-----^--------------', panel.batches$);
      app(newcomer, '            ----------#---------', {}, 'subscription-rejected');
      const late = listener('    ------------^-------', all.batches$);
      app(late, '                ------------o-------', { o: 'opening: ack OK, state Unavailable, call 42 Active' });
    }),
  );

  it(
    'ends the others too where the host refuses the former request as well',
    marbles(({ port, host, listener, app, connection, posted, listening }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('                 --x-------y---z-----', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_ERROR),
        z: fromMax(ACK_ERROR),
      });
      app(
        agent.batches$,
        '                    --x-----------#-----',
        { x: 'live: ack OK, state Available' },
        'subscription-rejected',
      );
      const late = listener('-----^--------------', panel.batches$);
      app(late, '            ----------#---------', {}, 'subscription-rejected');
      connection(agent, '    a-r--a--------n-----');
      posted('               (ua)-(UW)-(UA)------', POSTS);
      listening('            ^-------------!-----');
    }),
  );

  it(
    'may come twice, once for each time that it was asked, and the second does not end the others',
    marbles(({ port, host, listener, app, connection, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'], retry: () => 5000 });
      const panel = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('                 --x-- 4s y---z---w---', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_ERROR),
        z: fromMax(ACK_ERROR),
        w: fromMax(ACK_OK, AVAILABLE),
      });
      app(agent.batches$, '  --x-- 4s ------------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^ 3999ms -------', panel.batches$);
      app(late, '            ----- 4s #------------', {}, 'subscription-rejected');
      connection(agent, '    a-r--a 2999ms s 999ms a-------r---');
      posted('               (ua)-(UW) 2996ms (uw) 996ms (ua)----', POSTS);
    }),
  );

  it(
    'restores the former one also where that was not answered before the wider one went out',
    marbles(({ port, host, listener, app, connection, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('                 ----------x---y---z---', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_ERROR),
        z: fromMax(ACK_OK, AVAILABLE),
      });
      app(agent.batches$, '  ----------x-----------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^----------------', panel.batches$);
      app(late, '            ----------x---#-------', { x: 'live: ack OK' }, 'subscription-rejected');
      connection(agent, '    a---------r---a---r---');
      posted('               (ua)-(uw)-----(UA)----', POSTS);
    }),
  );

  it(
    'restores the former one also where the page came back before the answer',
    marbles(({ port, host, page, listener, app, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('                 --x-----------y---z---', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_ERROR),
        z: fromMax(ACK_OK, AVAILABLE),
      });
      page('                 ---------b------------');
      app(agent.batches$, '  --x-------------------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^----------------', panel.batches$);
      app(late, '            --------------#-------', {}, 'subscription-rejected');
      posted('               (ua)-(UW)(UW)-(UA)----', POSTS);
    }),
  );

  it(
    'is told to a newcomer who asks for that again, and is asked again',
    marbles(({ port, host, listener, app, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port, subscriptionTypes: ['contact'], contactId: 42 });
      host('                 --x-------y---z---w---', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_ERROR),
        z: fromMax(ACK_OK, AVAILABLE),
        w: fromMax(ACK_OK, AVAILABLE, CALL_42_ACTIVE),
      });
      app(agent.batches$, '  --x-------------------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^----------------', panel.batches$.pipe(retry({ count: 1, delay: () => timer(5) })));
      app(late, '            ------------------w---', { w: 'live: ack OK, call 42 Active' });
      posted('               (ua)-(UW)-(UA)-(UW)---', POSTS);
    }),
  );
});
