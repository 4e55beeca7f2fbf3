import type { Max } from 'rx-max';
import { marbles } from 'rx-max/testing/vitest';
import { map, type Observable } from 'rxjs';
import { describe, it } from 'vitest';

import { longHolds } from './long-holds.rule';

/** The ids of who is on hold for longer than four milliseconds; `-` for nobody. */
function held(max: Max): Observable<string> {
  return longHolds(max, 4).pipe(map((ids) => [...ids].join(' ') || '-'));
}

describe('a hold warning', () => {
  it(
    'begins when the hold is too long, and ends when the customer is back',
    marbles(({ agent, contact, max, app }) => {
      agent('         i--------------');
      contact('42', ' a--h--------a--');
      app(held(max), ' n------w----n--', { n: '-', w: '42' });
    }),
  );

  it(
    'does not begin for a short hold',
    marbles(({ agent, contact, max, app }) => {
      agent('         i-------------');
      contact('42', ' a--h-a--------');
      app(held(max), ' n-------------', { n: '-' });
    }),
  );

  it(
    'ends with the contact',
    marbles(({ agent, contact, max, app }) => {
      agent('         i---------w--A--');
      contact('42', ' a--h------d--x--');
      app(held(max), ' n------w--n-----', { n: '-', w: '42' });
    }),
  );

  it(
    'is of calls alone: a parked e-mail may wait',
    marbles(({ agent, contact, max, app }) => {
      agent('         A-------------');
      contact('45', ' a--h----------', { channel: 'email' });
      app(held(max), ' n-------------', { n: '-' });
    }),
  );
});
