import { acknowledged, byMessageType, fromMaxWindow } from 'rx-max';
import { filter, map } from 'rxjs';

import { ack, call, max, state } from './legend';
import { marbles } from './stage';

describe('the example of the README', () => {
  it(
    'opens the customer when a call rings, and then only',
    marbles(({ host, app }) => {
      const port = host('--s--r--a--h--|', {
        s: max(state('Available'), ack()),
        r: max(call('42', 'Incoming', 'False', { ANI: '2025550143' })),
        a: max(call('42', 'Active')),
        h: max(call('42', 'Holding')),
      });
      const ringing$ = fromMaxWindow({ issuer: 'crm', port }).pipe(
        acknowledged(),
        byMessageType('CallContactEvent'),
        filter(({ status }) => status === 'Incoming'),
        map(({ contactId, ani }) => ({ contactId, caller: ani })),
      );
      app(ringing$, '    -----r--------|', { r: { contactId: '42', caller: '2025550143' } });
    }),
  );
});
