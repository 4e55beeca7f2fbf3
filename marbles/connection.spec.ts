import { connectMax } from 'rx-max';
import { acknowledge, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK_OK = acknowledge();
const ACK_OK_42 = acknowledge({ contactId: '42' });

describe('connection$', () => {
  it(
    'only watches: nothing is posted and nothing listened to',
    marbles(({ max, host, connection, posted, listening }) => {
      host('           --x----', { x: fromMax(ACK_OK) });
      connection(max, 'i------');
      posted('         -------');
      listening();
    }),
  );

  it(
    'tells the present first, whenever somebody comes',
    marbles(({ max, host, listener, app }) => {
      const statuses = {
        i: { status: 'idle', reason: 'nobody listens', since: 0, contactId: null },
        a: { status: 'registering', reason: 'asked the host', since: 1, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '42' },
        j: { status: 'idle', reason: 'nobody listens', since: 6, contactId: null },
      };
      host('                    --x------', { x: fromMax(ACK_OK_42) });
      const listens = listener('-^----!--', max.batches$);
      app(listens, '            --x------', { x: 'live: ack OK' });
      app(max.connection$, '    iar---j--', statuses);
      const late = listener('   ----^----', max.connection$);
      app(late, '               ----r-j--', statuses);
      const later = listener('  --------^', max.connection$);
      app(later, '              --------j', statuses);
    }),
  );

  it(
    'tells nothing twice: an acknowledgement that says the same again is no news',
    marbles(({ max, host, app }) => {
      host('                --x--y------z--', {
        x: fromMax(ACK_OK_42),
        y: fromMax(ACK_OK_42),
        z: fromMax(acknowledge({ contactId: '43' })),
      });
      app(max.batches$, '   --x------------', { x: 'live: ack OK' });
      app(max.connection$, 'a-r---------s--', {
        a: { status: 'registering', reason: 'asked the host', since: 0, contactId: null },
        r: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '42' },
        s: { status: 'registered', reason: 'the host said OK', since: 2, contactId: '43' },
      });
    }),
  );

  it(
    'outlives a refusal and every listener',
    marbles(({ max, host, listener, app, connection }) => {
      host('                 --x------y---', { x: fromMax(acknowledge({ status: 'ERROR' })), y: fromMax(ACK_OK) });
      app(max.batches$, '    --#----------', {}, 'subscription-rejected');
      const anew = listener('------^----!-', max.batches$);
      app(anew, '            ---------y---', { y: 'live: ack OK' });
      connection(max, '      a-n---a--r-i-');
    }),
  );

  it(
    'stays idle for a connection that nobody listens to, while another is registered',
    marbles(({ port, max, host, app, connection }) => {
      const other = connectMax({ port });
      host('             --x----', { x: fromMax(ACK_OK) });
      app(max.batches$, '--x----', { x: 'live: ack OK' });
      connection(max, '  a-r----');
      connection(other, 'i------');
    }),
  );
});

describe('a page without a host', () => {
  it(
    'is closed, its batches are an error, and its rejections are silent',
    marbles(({ app }) => {
      const max = connectMax();
      app(max.batches$, '   #------', {}, 'not-embedded');
      app(max.rejections$, '-------');
      app(max.connection$, 'c------', {
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
