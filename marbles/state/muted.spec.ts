import { connectMax, muted$ } from 'rx-max';
import { startWith } from 'rxjs';

import { ack, max, mute, state } from '../legend';
import { batch } from '../operators/letters';
import { marbles as rows } from '../operators/rows';
import { marbles } from '../stage';
import { inWords } from './words';

const MUTED = { u: 'unknown', t: 'muted', f: 'unmuted' };

describe('muted$', () => {
  it(
    'is the last one told, and unknown at first and after a new registration',
    rows(({ hot, result, subscribed }) => {
      const source = hot('--m--m--n--k--|');
      const muted = muted$(source).pipe(inWords());
      result(muted, '     u-t-----f--u--|', MUTED);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'is unknown after the end of the session',
    rows(({ hot, result }) => {
      const source = hot('--m--o--|');
      const muted = source.pipe(muted$, inWords());
      result(muted, '     u-t--u--|', MUTED);
    }),
  );

  it(
    'has no null at first where the source tells it at once',
    rows(({ hot, result }) => {
      const source = hot('---n--#');
      const muted = muted$(source.pipe(startWith(batch('m')))).pipe(inWords());
      result(muted, '      t--f--#', MUTED);
    }),
  );

  it(
    'is unknown after a restatement, which tells it of no host; one that does tell it counts',
    marbles(({ host, page, app }) => {
      const desk = host('--x--y-----z--w-----v--', {
        x: max(ack(), state('Available')),
        y: max(mute('True')),
        z: max(ack(), state('Available')),
        w: max(mute('True')),
        v: max(ack(), state('Available'), mute('False')),
      });
      page(desk, '       --------b--------b-----');
      const muted = connectMax({ port: desk }).muted$.pipe(inWords());
      app(muted, '       u----t-----u--t-----f--', MUTED);
    }),
  );

  it(
    'is unknown where the event cannot be read',
    marbles(({ host, app }) => {
      const desk = host('--x--y--z--', {
        x: max(ack(), mute('True')),
        y: max({ Type: 'Mute', AgentMuted: 'perhaps' }),
        z: max(mute('False')),
      });
      const muted = connectMax({ port: desk }).muted$.pipe(inWords());
      app(muted, '       u-t--u--f--', MUTED);
    }),
  );
});
