import { muted$ } from 'rx-max';
import { acknowledge, agentSessionEnd, agentState, fromMax, mute } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { startWith } from 'rxjs';

import { batch } from '../operators/batch';

const ACK = acknowledge();
const AVAILABLE = agentState({ currentState: 'Available' });
const MUTED = mute({ agentMuted: true });
const UNMUTED = mute({ agentMuted: false });

/** What the host says. */
const MESSAGES = { m: fromMax(MUTED), n: fromMax(UNMUTED), k: fromMax(ACK), o: fromMax(agentSessionEnd()) };

/** What the app is told: unknown, muted, not muted. */
const MUTE = { u: null, t: true, f: false };

describe('muted$', () => {
  it(
    'is the last one told, and unknown at first and after a new registration',
    marbles(({ hot, app, subscribed }) => {
      const source = hot('--m--m--n--k--|', MESSAGES);
      const muted = muted$(source);
      app(muted, '        u-t-----f--u--|', MUTE);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'is unknown after the end of the session',
    marbles(({ hot, app }) => {
      const source = hot('--m--o--|', MESSAGES);
      const muted = source.pipe(muted$);
      app(muted, '        u-t--u--|', MUTE);
    }),
  );

  it(
    'has no null at first where the source tells it at once',
    marbles(({ hot, app }) => {
      const source = hot('---n--#', MESSAGES);
      const muted = muted$(source.pipe(startWith(batch(MUTED))));
      app(muted, '        t--f--#', MUTE);
    }),
  );

  it(
    'is unknown after a restatement, which tells it of no host; one that does tell it counts',
    marbles(({ host, page, max, app }) => {
      host('           --x--y-----z--w-----v--', {
        x: fromMax(ACK, AVAILABLE),
        y: fromMax(MUTED),
        z: fromMax(ACK, AVAILABLE),
        w: fromMax(MUTED),
        v: fromMax(ACK, AVAILABLE, UNMUTED),
      });
      page('           --------b--------b-----');
      app(max.muted$, 'u----t-----u--t-----f--', MUTE);
    }),
  );

  it(
    'is unknown where the event cannot be read',
    marbles(({ host, max, app }) => {
      host('           --x--y--z--', {
        x: fromMax(ACK, MUTED),
        y: fromMax({ ...MUTED, AgentMuted: 'perhaps' }),
        z: fromMax(UNMUTED),
      });
      app(max.muted$, 'u-t--u--f--', MUTE);
    }),
  );
});
