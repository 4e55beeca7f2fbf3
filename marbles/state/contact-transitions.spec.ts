import { contactTransitions } from 'rx-max';
import { acknowledge, agentSessionEnd, agentState, callContact, chatContact, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { merge } from 'rxjs';

const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const HOLDING = callContact({ contactId: '42', status: 'Holding' });
const OVER = callContact({ contactId: '42', status: 'Disconnected', finalState: true });

/** What the host says: contact 42 active, on hold, disconnected and over; another contact. */
const MESSAGES = {
  c: fromMax(ACTIVE),
  h: fromMax(HOLDING),
  D: fromMax(callContact({ contactId: '42', status: 'Disconnected' })),
  C: fromMax(OVER),
  d: fromMax(callContact({ contactId: '43', status: 'Active' })),
};

describe('contactTransitions', () => {
  it(
    'tells steps to a status and from one',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--c--d--h--h--c--C--|', MESSAGES);
      const held = source.pipe(contactTransitions({ to: 'Holding' }));
      const resumed = source.pipe(contactTransitions({ from: 'Holding' }));
      const steps = merge(held, resumed);
      app(steps, '        --------x-----y-----|', { x: '42 Active → 42 Holding', y: '42 Holding → 42 Active' });
      subscribed(source, '^-------------------!', '^-------------------!');
    }),
  );

  it(
    'takes a contact that is new for a step from nowhere, and only where no status to come from is named',
    marbles(({ hot, app }) => {
      const source = hot('--c--D--C--c--#', MESSAGES);
      const begun = source.pipe(contactTransitions({ to: 'Active' }));
      app(begun, '        --c--------c--#', { c: 'unknown → 42 Active' });
      const named = source.pipe(contactTransitions({ from: ['Ringing', 'Holding'], to: 'Active' }));
      app(named, '        --------------#');
    }),
  );

  it(
    'takes the second Disconnected for no step',
    marbles(({ hot, app }) => {
      const source = hot('--c--D--C--|', MESSAGES);
      const over = source.pipe(contactTransitions({ to: 'Disconnected' }));
      app(over, '         -----D-----|', { D: '42 Active → 42 Disconnected' });
    }),
  );

  it(
    'tells each step of a message, the last one of a contact with why it ended',
    marbles(({ hot, app }) => {
      const source = hot('--x--------|', { x: fromMax(ACTIVE, HOLDING, OVER) });
      const steps = source.pipe(contactTransitions());
      app(steps, '        --(chC)----|', {
        c: 'unknown → 42 Active',
        h: '42 Active → 42 Holding',
        C: '42 Holding → 42 Disconnected: final',
      });
    }),
  );

  it(
    'tells of two channels at once, each for itself, and of no end without a status',
    marbles(({ host, max, app }) => {
      host('      --x-----y-----z--', {
        x: fromMax(
          acknowledge(),
          agentState({ currentState: 'Available' }),
          callContact({ contactId: '42', status: 'Incoming' }),
          chatContact({ contactId: '43', status: 'Incoming' }),
        ),
        y: fromMax(chatContact({ contactId: '43', status: 'Active' }), ACTIVE),
        z: fromMax(agentSessionEnd()),
      });
      const steps = max.batches$.pipe(contactTransitions());
      app(steps, '--(cd)--(ef)-----', {
        c: 'unknown → 42 Incoming',
        d: 'unknown → 43 Incoming',
        e: '43 Incoming → 43 Active',
        f: '42 Incoming → 42 Active',
      });
    }),
  );

  it(
    'tells states of one status apart by a function',
    marbles(({ contact, max, app }) => {
      contact('42', '--x--y--z--', {
        legend: {
          x: { status: 'Active', skill: 7 },
          y: { status: 'Active', skill: 8 },
          z: { status: 'Active', skill: 8, isLogging: true },
        },
      });
      const steps = max.batches$.pipe(contactTransitions({ to: ({ skill }) => skill === 8 }));
      app(steps, '   -----y-----', { y: '42 Active → 42 Active' });
    }),
  );

  it('refuses a pattern that is none, by its name', () => {
    expect(() => contactTransitions({ to: null as unknown as 'Active' })).toThrow(
      new TypeError('to: the name of a state is needed, a list of names, or a function'),
    );
  });
});
