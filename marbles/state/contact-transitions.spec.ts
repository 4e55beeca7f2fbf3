import { connectMax, contactTransitions } from 'rx-max';
import { merge } from 'rxjs';

import { ack, call, contact, max, sessionEnd, state } from '../legend';
import { marbles as rows } from '../operators/rows';
import { marbles } from '../stage';
import { inWords } from './words';

describe('contactTransitions', () => {
  it(
    'tells steps to a status and from one',
    rows(({ hot, result, subscribed }) => {
      const source = hot('--c--d--h--h--c--C--|');
      const held = source.pipe(contactTransitions({ to: 'Holding' }), inWords());
      const resumed = source.pipe(contactTransitions({ from: 'Holding' }), inWords());
      const steps = merge(held, resumed);
      result(steps, '     --------x-----y-----|', { x: '42 Active → 42 Holding', y: '42 Holding → 42 Active' });
      subscribed(source, '^-------------------!');
      subscribed(source, '^-------------------!');
    }),
  );

  it(
    'takes a contact that is new for a step from nowhere, and only where no status to come from is named',
    rows(({ hot, result }) => {
      const source = hot('--c--D--C--c--#');
      const begun = source.pipe(contactTransitions({ to: 'Active' }), inWords());
      result(begun, '     --c--------c--#', { c: 'unknown → 42 Active' });
      const named = source.pipe(contactTransitions({ from: ['Ringing', 'Holding'], to: 'Active' }), inWords());
      result(named, '     --------------#');
    }),
  );

  it(
    'takes the second Disconnected for no step',
    rows(({ hot, result }) => {
      const source = hot('--c--D--C--|');
      const over = source.pipe(contactTransitions({ to: 'Disconnected' }), inWords());
      result(over, '      -----D-----|', { D: '42 Active → 42 Disconnected' });
    }),
  );

  it(
    'tells each step of a message, the last one of a contact with why it ended',
    rows(({ hot, result }) => {
      const source = hot('--x--------|', { x: 'chC' });
      const steps = source.pipe(contactTransitions(), inWords());
      result(steps, '     --(chC)----|', {
        c: 'unknown → 42 Active',
        h: '42 Active → 42 Holding',
        C: '42 Holding → 42 Disconnected: final',
      });
    }),
  );

  it(
    'tells of two channels at once, each for itself, and of no end without a status',
    marbles(({ host, app }) => {
      const desk = host('--x-----y-----z--', {
        x: max(ack(), state('Available'), call('42', 'Incoming'), contact('ChatContactEvent', '43', 'Incoming')),
        y: max(contact('ChatContactEvent', '43', 'Active'), call('42', 'Active')),
        z: max(sessionEnd()),
      });
      const steps = connectMax({ port: desk }).batches$.pipe(contactTransitions(), inWords());
      app(steps, '       --(cd)--(ef)--------', {
        c: 'unknown → 42 Incoming',
        d: 'unknown → 43 Incoming',
        e: '43 Incoming → 43 Active',
        f: '42 Incoming → 42 Active',
      });
    }),
  );

  it(
    'tells states of one status apart by a function',
    marbles(({ host, app }) => {
      const desk = host('--x--y--z--', {
        x: max(ack(), call('42', 'Active', 'False', { Skill: '7' })),
        y: max(call('42', 'Active', 'False', { Skill: '8' })),
        z: max(call('42', 'Active', 'False', { Skill: '8', IsLogging: 'True' })),
      });
      const steps = connectMax({ port: desk }).batches$.pipe(
        contactTransitions({ to: ({ skill }) => skill === 8 }),
        inWords(),
      );
      app(steps, '       -----y-----', { y: '42 Active → 42 Active' });
    }),
  );

  it('refuses a pattern that is none, by its name', () => {
    expect(() => contactTransitions({ to: null as unknown as 'Active' })).toThrow(
      new TypeError('to: the name of a state is needed, a list of names, or a function'),
    );
  });
});
