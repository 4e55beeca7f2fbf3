import { marbles } from 'rx-max/testing/vitest';
import { map } from 'rxjs';
import { describe, it } from 'vitest';

import { draftsToSave } from './auto-save.rule';

/** What is written, of case 1 and of case 2. */
const DRAFTS = {
  a: { key: '1', note: 'quo' },
  b: { key: '1', note: 'quote' },
  x: { key: '2', note: 'mail' },
};

describe('a draft', () => {
  it(
    'is saved when the agent pauses, the latest one only',
    marbles(({ agent, user, max, app }) => {
      agent('             i------------');
      const draft$ = user('--a-b--------', DRAFTS);
      const saved$ = draftsToSave(max, draft$, 5).pipe(map(({ note }) => note));
      app(saved$, '        ---------s---', { s: 'quote' });
    }),
  );

  it(
    'of one case waits for no other',
    marbles(({ agent, user, max, app }) => {
      agent('             i-------------');
      const draft$ = user('--a-x---------', DRAFTS);
      const saved$ = draftsToSave(max, draft$, 5).pipe(map(({ key }) => key));
      app(saved$, '        -------1-2----', { 1: '1', 2: '2' });
    }),
  );

  it(
    'is saved at once when after-call work ends',
    marbles(({ agent, user, max, app }) => {
      agent('             w-----A-----');
      const draft$ = user('---ab-------', DRAFTS);
      const saved$ = draftsToSave(max, draft$, 5).pipe(map(({ note }) => note));
      app(saved$, '        ------s-----', { s: 'quote' });
    }),
  );

  it(
    'is saved once, also when after-call work ends later',
    marbles(({ agent, user, max, app }) => {
      agent('             w----------A--');
      const draft$ = user('--a-----------', DRAFTS);
      const saved$ = draftsToSave(max, draft$, 5).pipe(map(({ note }) => note));
      app(saved$, '        -------s------', { s: 'quo' });
    }),
  );
});
