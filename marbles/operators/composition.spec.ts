import { acknowledged, byMessageType, forContact, fromMaxWindow, sessionToken$ } from 'rx-max';
import { acknowledge, agentSessionEnd, agentState, callContact, fromCxa, fromMax, sessionInfo } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map } from 'rxjs';

const ACK = acknowledge();
const AVAILABLE = agentState({ currentState: 'Available' });
const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const HOLDING = callContact({ contactId: '42', status: 'Holding' });
const OTHER = callContact({ contactId: '43', status: 'Active' });
const OTHER_HOLDING = callContact({ contactId: '43', status: 'Holding' });

describe('the operators over fromMaxWindow', () => {
  it(
    'follow one call, from the first message of MAX on',
    marbles(({ host, port, app, posted, listening }) => {
      host('     --x--d--c--h--', {
        x: fromMax(ACK, AVAILABLE),
        d: fromMax(OTHER),
        c: fromMax(agentState({ currentState: 'Unavailable' }), ACTIVE),
        h: fromMax(HOLDING, OTHER_HOLDING),
      });
      const statuses = fromMaxWindow({ issuer: 'crm', port }).pipe(
        acknowledged(),
        forContact('42'),
        byMessageType('CallContactEvent'),
        map(({ status }) => status),
      );
      app(statuses, '--------c--h--', { c: 'Active', h: 'Holding' });
      posted('   (ur)');
      listening('^');
    }),
  );

  it(
    'follow one call, from the first message of CXone Agent on, which puts the acknowledgement last',
    marbles(({ host, port, app, posted, listening }) => {
      host('     --x--d--h--', {
        x: fromCxa(AVAILABLE, OTHER, ACTIVE, acknowledge({ contactId: undefined })),
        d: fromCxa(OTHER_HOLDING),
        h: fromCxa(HOLDING),
      });
      const statuses = fromMaxWindow({ issuer: 'crm', port }).pipe(
        acknowledged(),
        forContact('42'),
        byMessageType('CallContactEvent'),
        map(({ status }) => status),
      );
      app(statuses, '--c-----h--', { c: 'Active', h: 'Holding' });
      posted('   (ur)');
      listening('^');
    }),
  );

  it(
    'give a late listener the call and the token as they are by then, over one registration',
    marbles(({ host, port, listener, app, posted, listening }) => {
      host('                      --x--h-----o--', {
        x: fromMax(ACK, ACTIVE, sessionInfo({ sessionToken: 'a' })),
        h: fromMax(HOLDING),
        o: fromMax(agentSessionEnd()),
      });
      const max$ = fromMaxWindow({ issuer: 'crm', port });
      const statuses = max$.pipe(
        acknowledged(),
        forContact(42),
        byMessageType('CallContactEvent'),
        map(({ status }) => status),
      );
      const late = listener('     --------^', statuses);
      const lateToken = listener('--------^', sessionToken$(max$));
      app(statuses, '--c--h--------', { c: 'Active', h: 'Holding' });
      app(late, '                 --------h-----', { h: 'Holding' });
      app(lateToken, '            --------a-----');
      posted('                    (ur)');
      listening('                 ^');
    }),
  );

  it(
    'fail when the host refuses',
    marbles(({ host, port, app, listening }) => {
      host('      --e--', { e: fromMax(acknowledge({ status: 'ERROR' })) });
      const calls = fromMaxWindow({ issuer: 'crm', port }).pipe(
        acknowledged({ within: 3000 }),
        byMessageType('CallContactEvent'),
      );
      app(calls, '--#--', {}, 'subscription-rejected');
      listening(' ^-!--');
    }),
  );

  it(
    'fail when the host is silent for the time that acknowledged() allows',
    marbles(({ host, port, app, listening }) => {
      host('      2s k', { k: fromMax(ACK) });
      const calls = fromMaxWindow({ issuer: 'crm', port }).pipe(
        acknowledged({ within: 1000 }),
        byMessageType('CallContactEvent'),
      );
      app(calls, '1s #', {}, 'ack-timeout');
      listening(' ^ 999ms !');
    }),
  );
});
