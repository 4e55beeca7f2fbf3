import { acknowledged, byMessageType, contactTransitions, fromMaxWindow } from 'rx-max';
import { acknowledge, agentState, callContact, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { filter, map } from 'rxjs';

describe('the examples of the README', () => {
  it(
    'opens the customer when a call rings, and then only',
    marbles(({ port, host, app }) => {
      host('         --s--r--a--h--|', {
        s: fromMax(agentState({ currentState: 'Available' }), acknowledge()),
        r: fromMax(callContact({ contactId: '42', status: 'Incoming', ani: '2025550143' })),
        a: fromMax(callContact({ contactId: '42', status: 'Active' })),
        h: fromMax(callContact({ contactId: '42', status: 'Holding' })),
      });
      const ringing$ = fromMaxWindow({ issuer: 'crm', port }).pipe(
        acknowledged(),
        byMessageType('CallContactEvent'),
        filter(({ status }) => status === 'Incoming'),
        map(({ contactId, ani }) => ({ contactId, caller: ani })),
      );
      app(ringing$, '-----r--------|', { r: { contactId: '42', caller: '2025550143' } });
    }),
  );

  it(
    'tells of a call that rings, once',
    marbles(({ agent, contact, max, app }) => {
      agent('         A--i-----------');
      contact('42', ' ---r--a--h--a--');
      const ringing$ = max.batches$.pipe(contactTransitions({ to: 'Incoming' }));
      app(ringing$, ' ---r-----------', { r: 'unknown → 42 Incoming' });
    }),
  );
});
