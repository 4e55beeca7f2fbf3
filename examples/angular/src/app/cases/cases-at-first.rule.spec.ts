import { marbles } from 'rx-max/testing/vitest';
import { map } from 'rxjs';
import { describe, it } from 'vitest';

import { casesAtFirst } from './cases-at-first.rule';

describe('the cases at first', () => {
  it(
    'are those of the customers who are there when the desktop answers, and not who comes later',
    marbles(
      ({ agent, contact, max, app }) => {
        agent('        i--------');
        contact('42', 'a-----h--', { fields: { interactionId: 'i1' } });
        contact('43', 'd--x-----', { fields: { interactionId: 'i2' } });
        contact('50', 'D--------', { fields: { callType: 'Consult', interactionId: 'i3' } });
        contact('44', '---r-----', { channel: 'chat' });
        const keys$ = casesAtFirst(max).pipe(map((keys) => [...keys].join(' ')));
        app(keys$, '   -(k|)----', { k: 'i1' });
      },
      // CXone Agent tells of a contact that was there before when something happens to it.
      { profiles: ['max'] },
    ),
  );

  it(
    'are none where nobody is there',
    marbles(({ agent, max, app }) => {
      agent('                                                A-----');
      app(casesAtFirst(max).pipe(map((keys) => keys.size)), '-(n|)-', { n: 0 });
    }),
  );
});
