import { contact$ } from 'rx-max';
import { acknowledge, agentSessionEnd, agentState, callContact, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { startWith } from 'rxjs';

import { batch } from '../operators/batch';

const ACK = acknowledge();
const ON_CALL = agentState({ currentState: 'InboundContact' });
const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const HOLDING = callContact({ contactId: '42', status: 'Holding' });
const DISCONNECTED = callContact({ contactId: '42', status: 'Disconnected' });
const OVER = callContact({ contactId: '42', status: 'Disconnected', finalState: true });
const OTHER = callContact({ contactId: '43', status: 'Active' });
const END = agentSessionEnd();

/** What the host says: contact 42 active, on hold and over, two others, the end of the session. */
const MESSAGES = {
  c: fromMax(ACTIVE),
  h: fromMax(HOLDING),
  C: fromMax(OVER),
  d: fromMax(OTHER),
  g: fromMax(callContact({ contactId: '9007199254740993', status: 'Active' })),
  o: fromMax(END),
};

/** What the app is told. */
const CONTACT = { n: null, c: '42 Active', h: '42 Holding' };

describe('contact$', () => {
  it(
    'is the contact as it is, and null before it is known and after its end',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--c--d--h--C--|', MESSAGES);
      const one = source.pipe(contact$(42));
      app(one, '          n-c-----h--n--|', CONTACT);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'has no null at first where the source tells it at once, and is not told again',
    marbles(({ hot, app }) => {
      const source = hot('---c--h--h--#', MESSAGES);
      const one = source.pipe(startWith(batch(ACTIVE)), contact$('42'));
      app(one, '          c-----h-----#', CONTACT);
    }),
  );

  it(
    'ends with the session, and comes back with another event',
    marbles(({ hot, app }) => {
      const source = hot('--c--o--h--x--|', { ...MESSAGES, x: fromMax(HOLDING, ACTIVE, DISCONNECTED) });
      const one = source.pipe(contact$('42'));
      app(one, '          n-c--n--h--d--|', { ...CONTACT, d: '42 Disconnected' });
    }),
  );

  it(
    'knows an id above 2^53',
    marbles(({ hot, app }) => {
      const source = hot('--g--c--|', MESSAGES);
      const one = source.pipe(contact$('9007199254740993'));
      app(one, '          n-g-----|', { n: null, g: '9007199254740993 Active' });
    }),
  );

  it(
    'is null where a restatement does not tell the contact',
    marbles(({ host, page, max, app }) => {
      host('    --x-----y--', { x: fromMax(ACK, ON_CALL, ACTIVE, OTHER), y: fromMax(ACK, ON_CALL, OTHER) });
      page('    -----b-----');
      const one = max.batches$.pipe(contact$(42));
      app(one, 'n-c-----n--', CONTACT);
    }),
  );

  it('refuses what is no id', () => {
    expect(() => contact$('none')).toThrow(
      new TypeError('contact$: a positive whole number is needed, as digits if it is above 2^53'),
    );
  });
});
