import { marbles } from 'rx-max/testing/jest';

import { opened } from './opened';

describe('opened', () => {
  it(
    'opens the customer of a call that rings, once',
    marbles(({ agent, contact, max, app }) => {
      agent('           A--i--------');
      contact('42', '   ---r--a--h--');
      app(opened(max), '---c--------', { c: '42' });
    }),
  );

  it(
    'is expected to do what it does not',
    marbles(({ agent, contact, max, app }) => {
      agent('           A--i--------');
      contact('42', '   ---r--a--h--');
      app(opened(max), '---d--c-----', { c: '42', d: '43' });
    }),
  );
});
