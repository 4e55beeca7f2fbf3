import { contactsEnded } from 'rx-max';
import {
  acknowledge,
  agentSessionEnd,
  agentState,
  callContact,
  chatContact,
  digitalContact,
  fromMax,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';

const ACK = acknowledge();
const AVAILABLE = agentState({ currentState: 'Available' });
const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const DISCONNECTED = callContact({ contactId: '42', status: 'Disconnected' });
const OVER = callContact({ contactId: '42', status: 'Disconnected', finalState: true });
const END = agentSessionEnd();

/** What the host says: contact 42 active, on hold and over; another contact; the end of the session. */
const MESSAGES = {
  c: fromMax(ACTIVE),
  h: fromMax(callContact({ contactId: '42', status: 'Holding' })),
  C: fromMax(OVER),
  d: fromMax(callContact({ contactId: '43', status: 'Active' })),
  o: fromMax(END),
};

describe('contactsEnded', () => {
  it(
    'tells every contact at its end',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--c--d--h--C--o--|', MESSAGES);
      const ended = source.pipe(contactsEnded());
      app(ended, '        -----------C--d--|', { C: '42 Disconnected: final', d: '43 Active: session-end' });
      subscribed(source, '^----------------!');
    }),
  );

  it(
    'tells an end once, and none of a contact that was not known',
    marbles(({ hot, app }) => {
      const source = hot('--C--c--x--C--#', { ...MESSAGES, x: fromMax(OVER, OVER) });
      const ended = source.pipe(contactsEnded());
      app(ended, '        --------C-----#', { C: '42 Disconnected: final' });
    }),
  );

  it(
    'says why',
    marbles(({ host, page, max, app }) => {
      const offer = digitalContact({ contactId: '44', status: 'Incoming', refusalTimeout: 99_999_999_999 });
      host('      --x--y--z-----w--v--', {
        x: fromMax(
          ACK,
          agentState({ currentState: 'InboundContact' }),
          ACTIVE,
          chatContact({ contactId: '43', status: 'Active' }),
        ),
        y: fromMax(DISCONNECTED, offer),
        z: fromMax(AVAILABLE),
        w: fromMax(ACK, AVAILABLE, offer),
        v: fromMax(END),
      });
      page('      -----------b--------');
      const ended = max.batches$.pipe(contactsEnded());
      app(ended, '--------z-----w--v--', {
        z: '42 Disconnected: available',
        w: '43 Active: restatement',
        v: '44 Incoming: session-end',
      });
    }),
  );
});
