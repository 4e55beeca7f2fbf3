import { marbles } from 'rx-max/testing/vitest';
import { map } from 'rxjs';
import { describe, it } from 'vitest';

import { sessionsOver } from './session-over.rule';

describe('a session', () => {
  it(
    'is over when the agent logs out, and with it the next one',
    marbles(({ agent, max, app }) => {
      agent('    S--A--E--S--A--E--');
      const over$ = sessionsOver(max).pipe(map(() => 'over'));
      app(over$, '------o--------o---', { o: 'over' });
    }),
  );
});
