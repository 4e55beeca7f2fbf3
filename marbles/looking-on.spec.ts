import { connectMax } from 'rx-max';
import { acknowledge, agentState, callContact, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK_OK = acknowledge();
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });

const ORIGIN = 'https://max.niceincontact.com';

describe('who looks on', () => {
  it(
    'is told what the app hears, while it listens, and keeps nothing registered',
    marbles(({ max, host, listener, app, connection, posted, listening }) => {
      host('                    --x--y-----z--', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(CALL_42_ACTIVE),
        z: fromMax(UNAVAILABLE),
      });
      app(max.heard$, '         --x--y--------', {
        x: 'live: ack OK, state Available',
        y: 'live: call 42 Active',
      });
      const listens = listener('^------!------', max.batches$);
      app(listens, '            --x--y--------', {
        x: 'live: ack OK, state Available',
        y: 'live: call 42 Active',
      });
      connection(max, '         a-r----i------');
      posted('                  (ur)---U------');
      listening('               ^------!------');
    }),
  );

  it(
    'is told nothing and registers nothing where the app does not listen',
    marbles(({ max, host, app, posted, listening }) => {
      host('            --x--', { x: fromMax(ACK_OK) });
      app(max.heard$, ' -----');
      posted('          -----');
      listening();
    }),
  );

  it(
    'is told of an app that listens to a state alone, and of nothing that it did not ask for',
    marbles(({ port, host, app }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent'] });
      host('                --x--y--', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(CALL_42_ACTIVE, UNAVAILABLE),
      });
      app(max.heard$, '     --x--y--', { x: 'live: ack OK, state Available', y: 'live: state Unavailable' });
      app(max.agentState$, 'n-a--u--', { n: null, a: 'Available', u: 'Unavailable' });
    }),
  );

  it(
    'is not told of openings, goes on after a refusal, and hears each batch once however many listen',
    marbles(({ max, host, listener, app, posted }) => {
      host('                  --x----y----z--', {
        x: fromMax(acknowledge({ status: 'ERROR', reason: 'Invalid Contact Id' })),
        y: fromMax(ACK_OK, AVAILABLE),
        z: fromMax(UNAVAILABLE),
      });
      app(max.heard$, '       -------y----z--', {
        y: 'live: ack OK, state Available',
        z: 'live: state Unavailable',
      });
      const again = listener('-----^---------', max.batches$);
      const late = listener(' ---------^-----', max.batches$);
      app(max.batches$, '     --#------------', {}, 'subscription-rejected');
      app(again, '            -------y----z--', { y: 'live: ack OK, state Available', z: 'live: state Unavailable' });
      app(late, '             ---------o--z--', {
        o: 'opening: ack OK, state Available',
        z: 'live: state Unavailable',
      });
      posted('                (ur)-(ur)------', { R: `Register all → ${ORIGIN}` });
    }),
  );
});
