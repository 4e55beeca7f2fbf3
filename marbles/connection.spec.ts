import { connectMax } from 'rx-max';

import { ack, max } from './legend';
import { marbles } from './stage';

describe('connection$', () => {
  it(
    'only watches: nothing is posted and nothing listened to',
    marbles(({ host, connection, posted, listening }) => {
      const desk = host('--x----', { x: max(ack()) });
      const page = connectMax({ port: desk });
      connection(page, ' i------');
      posted(desk, '     -------');
      listening(desk);
    }),
  );

  it(
    'tells the present first, whenever somebody comes',
    marbles(({ host, listener, app }) => {
      const desk = host('       --x------', { x: max(ack('OK', 42)) });
      const page = connectMax({ port: desk });
      const listens = listener('-^----!--', page.batches$);
      app(listens, '            --x------', { x: 'live: ack OK' });
      const words = {
        i: { status: 'idle', reason: 'nobody listens', since: 0, contactId: null },
        a: { status: 'registering', reason: 'asked the host', since: 1, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '42' },
        j: { status: 'idle', reason: 'nobody listens', since: 6, contactId: null },
      };
      app(page.connection$, '   iar---j--', words);
      const late = listener('   ----^----', page.connection$);
      app(late, '               ----r-j--', words);
      const later = listener('  --------^', page.connection$);
      app(later, '              --------j', words);
    }),
  );

  it(
    'tells nothing twice: an acknowledgement that says the same again is no news',
    marbles(({ host, app }) => {
      const desk = host('    --x--y------z--', {
        x: max(ack('OK', 42)),
        y: max(ack('OK', 42)),
        z: max(ack('OK', 43)),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x------------', { x: 'live: ack OK' });
      app(page.connection$, 'a-r---------s--', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '42' },
        s: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '43' },
      });
    }),
  );

  it(
    'outlives a refusal and every listener',
    marbles(({ host, listener, app, connection }) => {
      const desk = host('    --x------y---', { x: max(ack('ERROR')), y: max(ack()) });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --#----------', {}, 'subscription-rejected');
      const anew = listener('------^----!-', page.batches$);
      app(anew, '            ---------y---', { y: 'live: ack OK' });
      connection(page, '     a-n---a--r-i-');
    }),
  );

  it(
    'stays idle for a connection that nobody listens to, while another is registered',
    marbles(({ host, app, connection }) => {
      const desk = host(' --x----', { x: max(ack()) });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      app(page.batches$, '--x----', { x: 'live: ack OK' });
      connection(page, '  a-r----');
      connection(other, ' i------');
    }),
  );
});

describe('a page without a host', () => {
  it(
    'is closed, its batches are an error, and its rejections are silent',
    marbles(({ app }) => {
      const page = connectMax();
      app(page.batches$, '   #------', {}, 'not-embedded');
      app(page.rejections$, '-------');
      app(page.connection$, 'c------', {
        c: {
          status: 'closed',
          reason: 'No host window: open the page inside the desktop, or give a port [not-embedded]',
          since: 0,
          contactId: null,
        },
      });
    }),
  );
});
