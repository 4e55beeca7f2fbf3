import { acknowledged, byMessageType, forContact, fromMaxWindow, sessionToken$ } from 'rx-max';
import { map } from 'rxjs';

import { ack, call, cxa, max, sessionEnd, state, token } from '../legend';
import { marbles } from '../stage';

describe('the operators over fromMaxWindow', () => {
  it(
    'follow one call, from the first message of MAX on',
    marbles(({ host, app, posted, listening }) => {
      const desk = host('--x--d--c--h--', {
        x: max(ack(), state('Available')),
        d: max(call('43', 'Active')),
        c: max(state('Unavailable'), call('42', 'Active')),
        h: max(call('42', 'Holding'), call('43', 'Holding')),
      });
      const statuses = fromMaxWindow({ issuer: 'crm', port: desk }).pipe(
        acknowledged(),
        forContact('42'),
        byMessageType('CallContactEvent'),
        map(({ status }) => status),
      );
      app(statuses, '    --------c--h--', { c: 'Active', h: 'Holding' });
      posted(desk, '     (ur)');
      listening(desk, '  ^');
    }),
  );

  it(
    'follow one call, from the first message of CXone Agent on, which puts the acknowledgement last',
    marbles(({ host, app, posted, listening }) => {
      const desk = host('--x--d--h--', {
        x: cxa(state('Available'), call('43', 'Active'), call('42', 'Active'), ack('OK', undefined)),
        d: cxa(call('43', 'Holding')),
        h: cxa(call('42', 'Holding')),
      });
      const statuses = fromMaxWindow({ issuer: 'crm', port: desk }).pipe(
        acknowledged(),
        forContact('42'),
        byMessageType('CallContactEvent'),
        map(({ status }) => status),
      );
      app(statuses, '    --c-----h--', { c: 'Active', h: 'Holding' });
      posted(desk, '     (ur)');
      listening(desk, '  ^');
    }),
  );

  it(
    'give a late listener the call and the token as they are by then, over one registration',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('         --x--h-----o--', {
        x: max(ack(), call('42', 'Active'), token('a')),
        h: max(call('42', 'Holding')),
        o: max(sessionEnd()),
      });
      const max$ = fromMaxWindow({ issuer: 'crm', port: desk });
      const statuses = max$.pipe(
        acknowledged(),
        forContact(42),
        byMessageType('CallContactEvent'),
        map(({ status }) => status),
      );
      const late = listener('     --------^', statuses);
      const lateToken = listener('--------^', sessionToken$(max$));
      app(statuses, '             --c--h--------', { c: 'Active', h: 'Holding' });
      app(late, '                 --------h-----', { h: 'Holding' });
      app(lateToken, '            --------a-----', { a: 'a' });
      posted(desk, '              (ur)');
      listening(desk, '           ^');
    }),
  );

  it(
    'fail when the host refuses',
    marbles(({ host, app, listening }) => {
      const desk = host('--e--', { e: max(ack('ERROR')) });
      const calls = fromMaxWindow({ issuer: 'crm', port: desk }).pipe(
        acknowledged({ within: 3000 }),
        byMessageType('CallContactEvent'),
      );
      app(calls, '       --#--', {}, 'subscription-rejected');
      listening(desk, '  ^-!--');
    }),
  );

  it(
    'fail when the host is silent for the time that acknowledged() allows',
    marbles(({ host, app, listening }) => {
      const desk = host('2s k', { k: max(ack()) });
      const calls = fromMaxWindow({ issuer: 'crm', port: desk }).pipe(
        acknowledged({ within: 1000 }),
        byMessageType('CallContactEvent'),
      );
      app(calls, '       1s #', {}, 'ack-timeout');
      listening(desk, '  ^ 999ms !');
    }),
  );
});
