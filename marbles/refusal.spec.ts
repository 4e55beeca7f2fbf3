import { connectMax } from 'rx-max';
import { first, retry, switchMap, timer } from 'rxjs';

import { ack, call, cxa, max, state } from './legend';
import { marbles, ORIGIN } from './stage';

describe('a refusal on MAX', () => {
  it(
    'ends the stream with subscription-rejected, and asks no more',
    marbles(({ host, app, connection, posted, listening }) => {
      const desk = host(' --x----', { x: max(ack('ERROR')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--#----', {}, 'subscription-rejected');
      connection(page, '  a-n----');
      posted(desk, '      (ur)---');
      listening(desk, '   ^-!----');
    }),
  );

  it(
    'leaves untold what an older registration sent before it, for there is no acknowledgement that it could follow',
    marbles(({ host, app, connection }) => {
      const desk = host(' -o--x----', { o: max(call('42', 'Active')), x: max(ack('ERROR')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '----#----', {}, 'subscription-rejected');
      connection(page, '  a---n----');
    }),
  );

  it(
    'may come late, after the page has asked again',
    marbles(({ host, app, connection, posted, listening }) => {
      const desk = host(' 4s x----', { x: max(ack('ERROR')) });
      const page = connectMax({ port: desk, retry: () => 5000 });
      app(page.batches$, '4s #----', {}, 'subscription-rejected');
      connection(page, '  a 2999ms s 999ms n');
      posted(desk, '      (ur) 2996ms (ur)');
      listening(desk, '   ^ 3999ms !');
    }),
  );

  it(
    'is told with the reason of the host, which is free text',
    marbles(({ host, app }) => {
      const desk = host('    --x----', { x: max(ack('ERROR')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --#----', {}, 'subscription-rejected');
      app(page.connection$, 'a-n----', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        n: { status: 'refused', reason: 'Invalid Subscription Types.', since: 2, contactId: null },
      });
    }),
  );

  it(
    'is told without a reason where the host gives none',
    marbles(({ host, app }) => {
      const desk = host('    --x----', {
        x: max({ messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'ERROR', reason: '' }),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --#----', {}, 'subscription-rejected');
      app(page.connection$, 'a-n----', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        n: { status: 'refused', reason: 'no reason given', since: 2, contactId: null },
      });
    }),
  );

  it(
    'reaches every listener',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --x----', { x: max(ack('ERROR')) });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      app(page.batches$, '   --#----', {}, 'subscription-rejected');
      const late = listener('-^-----', page.batches$);
      app(late, '            --#----', {}, 'subscription-rejected');
      const other$ = listener('-^-----', other.batches$);
      app(other$, '          --#----', {}, 'subscription-rejected');
      posted(desk, '         (ur)---');
      listening(desk, '      ^-!----');
    }),
  );

  it(
    'lasts until somebody subscribes anew, which registers anew',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('    --x-----y----', { x: max(ack('ERROR')), y: max(ack(), state('Available')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --#----------', {}, 'subscription-rejected');
      const late = listener('------^------', page.batches$);
      app(late, '            --------y----', {
        y: 'live: ack OK, state Available',
      });
      connection(page, '     a-n---a-r----');
      posted(desk, '         (ur)--(ur)---');
      listening(desk, '      ^-!----------', '------^------');
    }),
  );

  it(
    'may be answered by retry at once, which registers anew',
    marbles(({ host, app, posted, listening }) => {
      const desk = host('                ----x---y---', { x: max(ack('ERROR')), y: max(ack(), state('Available')) });
      const page = connectMax({ port: desk });
      app(page.batches$.pipe(retry(1)), '--------y---', { y: 'live: ack OK, state Available' });
      posted(desk, '                     (ur)(ur)----');
      listening(desk, '                  ^---!-------', '----^-------');
    }),
  );

  it(
    'may be answered by subscribing anew as soon as connection$ tells of it',
    marbles(({ host, app, connection, posted, listening }) => {
      const desk = host(' ----x---y---', { x: max(ack('ERROR')), y: max(ack(), state('Available')) });
      const page = connectMax({ port: desk });
      const anew$ = page.connection$.pipe(
        first(({ status }) => status === 'refused'),
        switchMap(() => page.batches$),
      );
      app(anew$, '        --------y---', { y: 'live: ack OK, state Available' });
      app(page.batches$, '----#-------', {}, 'subscription-rejected');
      connection(page, '  a---(na)r---');
      posted(desk, '      (ur)(ur)----');
      listening(desk, '   ^---!-------', '----^-------');
    }),
  );
});

describe('a refusal on CXone Agent', () => {
  it(
    'ends the stream with subscription-rejected, and asks no more',
    marbles(({ host, app, connection, posted, listening }) => {
      const desk = host(' --x----', { x: cxa(ack('ERROR')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '--#----', {}, 'subscription-rejected');
      connection(page, '  a-n----');
      posted(desk, '      (ur)---');
      listening(desk, '   ^-!----');
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
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('    --x-------y---z---v-', {
        x: max(ack(), state('Available')),
        y: max(ack('ERROR')),
        z: max(ack(), state('Available')),
        v: max(state('Unavailable')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
      app(agent.batches$, '  --x---------------v-', {
        x: 'live: ack OK, state Available',
        v: 'live: state Unavailable',
      });
      const late = listener('-----^--------------', panel.batches$);
      app(late, '            ----------#---------', {}, 'subscription-rejected');
      connection(agent, '    a-r--a--------r-----');
      connection(panel, '    i----a----n---------');
      posted(desk, '         (ua)-(UW)-(UA)------', POSTS);
      listening(desk, '      ^-------------------');
    }),
  );

  it(
    'leaves whoever listens under the former one the news that came with it',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x-------y---z-----', {
        x: cxa(state('Available'), ack()),
        y: cxa(state('Unavailable'), ack('ERROR')),
        z: cxa(state('Unavailable'), ack()),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
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
    marbles(({ host, listener, app }) => {
      const desk = host('     --x-------y---z-----', {
        x: cxa(state('Available'), call('42', 'Active'), ack()),
        y: cxa(state('Unavailable'), ack('ERROR')),
        z: cxa(state('Unavailable'), call('42', 'Active'), ack()),
      });
      const all = connectMax({ port: desk });
      const panel = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
      app(all.batches$, '     --x-------y---------', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: state Unavailable',
      });
      const newcomer = listener('-----^--------------', panel.batches$);
      app(newcomer, '         ----------#---------', {}, 'subscription-rejected');
      const late = listener(' ------------^-------', all.batches$);
      app(late, '             ------------o-------', { o: 'opening: ack OK, state Unavailable, call 42 Active' });
    }),
  );

  it(
    'ends the others too where the host refuses the former request as well',
    marbles(({ host, listener, app, connection, posted, listening }) => {
      const desk = host('    --x-------y---z-----', {
        x: max(ack(), state('Available')),
        y: max(ack('ERROR')),
        z: max(ack('ERROR')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
      app(
        agent.batches$,
        '                    --x-----------#-----',
        { x: 'live: ack OK, state Available' },
        'subscription-rejected',
      );
      const late = listener('-----^--------------', panel.batches$);
      app(late, '            ----------#---------', {}, 'subscription-rejected');
      connection(agent, '    a-r--a--------n-----');
      posted(desk, '         (ua)-(UW)-(UA)------', POSTS);
      listening(desk, '      ^-------------!-----');
    }),
  );

  it(
    'may come twice, once for each time that it was asked, and the second does not end the others',
    marbles(({ host, listener, app, connection, posted }) => {
      const desk = host('    --x-- 4s y---z---w---', {
        x: max(ack(), state('Available')),
        y: max(ack('ERROR')),
        z: max(ack('ERROR')),
        w: max(ack(), state('Available')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'], retry: () => 5000 });
      const panel = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
      app(agent.batches$, '  --x-- 4s ------------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^ 3999ms -------', panel.batches$);
      app(late, '            ----- 4s #------------', {}, 'subscription-rejected');
      connection(agent, '    a-r--a 2999ms s 999ms a-------r---');
      posted(desk, '         (ua)-(UW) 2996ms (uw) 996ms (ua)----', POSTS);
    }),
  );

  it(
    'restores the former one also where that was not answered before the wider one went out',
    marbles(({ host, listener, app, connection, posted }) => {
      const desk = host('    ----------x---y---z---', {
        x: max(ack(), state('Available')),
        y: max(ack('ERROR')),
        z: max(ack(), state('Available')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
      app(agent.batches$, '  ----------x-----------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^----------------', panel.batches$);
      app(late, '            ----------x---#-------', { x: 'live: ack OK' }, 'subscription-rejected');
      connection(agent, '    a---------r---a---r---');
      posted(desk, '         (ua)-(uw)-----(UA)----', POSTS);
    }),
  );

  it(
    'restores the former one also where the page came back before the answer',
    marbles(({ host, page, listener, app, posted }) => {
      const desk = host('    --x-----------y---z---', {
        x: max(ack(), state('Available')),
        y: max(ack('ERROR')),
        z: max(ack(), state('Available')),
      });
      page(desk, '           ---------b------------');
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
      app(agent.batches$, '  --x-------------------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^----------------', panel.batches$);
      app(late, '            --------------#-------', {}, 'subscription-rejected');
      posted(desk, '         (ua)-(UW)(UW)-(UA)----', POSTS);
    }),
  );

  it(
    'is told to a newcomer who asks for that again, and is asked again',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('    --x-------y---z---w---', {
        x: max(ack(), state('Available')),
        y: max(ack('ERROR')),
        z: max(ack(), state('Available')),
        w: max(ack(), state('Available'), call('42', 'Active')),
      });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const panel = connectMax({ port: desk, subscriptionTypes: ['contact'], contactId: 42 });
      app(agent.batches$, '  --x-------------------', { x: 'live: ack OK, state Available' });
      const late = listener('-----^----------------', panel.batches$.pipe(retry({ count: 1, delay: () => timer(5) })));
      app(late, '            ------------------w---', { w: 'live: ack OK, call 42 Active' });
      posted(desk, '         (ua)-(UW)-(UA)-(UW)---', POSTS);
    }),
  );
});
