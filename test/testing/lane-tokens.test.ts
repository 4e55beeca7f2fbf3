import { marbles } from 'rx-max/testing/jest';

it(
  'the sessions of an agent lane have a token each, however much is told in between',
  marbles(({ agent, contact, app, max }) => {
    agent('                  A--S--A--i--A--E--S--');
    contact('42', '          ---------r--x--------');
    app(max.sessionToken$, ' n--a-----------n--b--', { n: null, a: 'token-1', b: 'token-2' });
  }),
);
