import { connectMax } from 'rx-max';
import { map } from 'rxjs';

import { ack, call, cxa, state } from './legend';
import { marbles, told } from './stage';

describe('the acknowledgement', () => {
  it(
    'comes first on CXone Agent, which puts it last',
    marbles(({ host, app, posted, listening }) => {
      const desk = host('            --x--y-----', {
        x: cxa(state('Available'), call('42', 'Active'), ack()),
        y: cxa(call('42', 'Holding')),
      });
      const { batches$ } = connectMax({ port: desk });
      app(batches$.pipe(map(told)), '--x--y-----', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'live: call 42 Holding',
      });
      posted(desk, '                 (ur)-------');
      listening(desk, '              ^----------');
    }),
  );
});
