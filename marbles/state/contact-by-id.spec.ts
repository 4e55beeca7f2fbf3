import { connectMax, contact$ } from 'rx-max';
import { startWith } from 'rxjs';

import { ack, call, max, state } from '../legend';
import { batch } from '../operators/letters';
import { marbles as rows } from '../operators/rows';
import { marbles } from '../stage';
import { inWords } from './words';

const CONTACT = { n: 'unknown', c: '42 Active', h: '42 Holding' };

describe('contact$', () => {
  it(
    'is the contact as it is, and null before it is known and after its end',
    rows(({ hot, result, subscribed }) => {
      const source = hot('--c--d--h--C--|');
      const one = source.pipe(contact$(42), inWords());
      result(one, '       n-c-----h--n--|', CONTACT);
      subscribed(source, '^-------------!');
    }),
  );

  it(
    'has no null at first where the source tells it at once, and is not told again',
    rows(({ hot, result }) => {
      const source = hot('---c--h--h--#');
      const one = source.pipe(startWith(batch('c')), contact$('42'), inWords());
      result(one, '       c-----h-----#', CONTACT);
    }),
  );

  it(
    'ends with the session, and comes back with another event',
    rows(({ hot, result }) => {
      const source = hot('--c--o--h--x--|', { x: 'hcD' });
      const one = source.pipe(contact$('42'), inWords());
      result(one, '       n-c--n--h--d--|', { ...CONTACT, d: '42 Disconnected' });
    }),
  );

  it(
    'knows an id above 2^53',
    rows(({ hot, result }) => {
      const source = hot('--g--c--|');
      const one = source.pipe(contact$('9007199254740993'), inWords());
      result(one, '       n-g-----|', { n: 'unknown', g: '9007199254740993 Active' });
    }),
  );

  it(
    'is null where a restatement does not tell the contact',
    marbles(({ host, page, app }) => {
      const desk = host(' --x-----y--', {
        x: max(ack(), state('InboundContact'), call('42', 'Active'), call('43', 'Active')),
        y: max(ack(), state('InboundContact'), call('43', 'Active')),
      });
      page(desk, '        -----b-----');
      const crm = connectMax({ port: desk });
      app(crm.batches$.pipe(contact$(42), inWords()), 'n-c-----n--', CONTACT);
    }),
  );

  it('refuses what is no id', () => {
    expect(() => contact$('none')).toThrow(
      new TypeError('contact$: a positive whole number is needed, as digits if it is above 2^53'),
    );
  });
});
