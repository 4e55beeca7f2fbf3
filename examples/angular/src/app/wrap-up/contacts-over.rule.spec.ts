import type { Max } from 'rx-max';
import type { LaneOptions } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/vitest';
import { map, type Observable } from 'rxjs';
import { describe, it } from 'vitest';

import { contactsOver } from './contacts-over.rule';

function over(max: Max): Observable<string> {
  return contactsOver(max).pipe(map(({ caseKey, wasConnected }) => `${caseKey} ${wasConnected ? 'done' : 'missed'}`));
}

const I1: LaneOptions = { fields: { interactionId: 'i1' } };
const CONSULT: LaneOptions = { fields: { callType: 'Consult', masterId: '42', interactionId: 'i1' } };
const HANDED_OVER: LaneOptions = { fields: { masterId: '42', interactionId: 'i1' } };
const CHAT: LaneOptions = { channel: 'chat', fields: { interactionId: undefined, masterId: undefined } };

describe('a contact', () => {
  it(
    'is over for the customer when after-call work begins, and not again when it ends',
    marbles(({ agent, contact, max, app }) => {
      agent('        A--i-----w--A--');
      contact('42', '---r--a--d--x--', I1);
      app(over(max), '---------o-----', { o: 'i1 done' });
    }),
  );

  it(
    'of a channel without after-call work is over at its end',
    marbles(({ agent, contact, max, app }) => {
      agent('        A-----------');
      contact('43', '---r--a--x--', CHAT);
      app(over(max), '---------o--', { o: '43 done' });
    }),
  );

  it(
    'that nobody took was missed',
    marbles(({ agent, contact, max, app }) => {
      agent('        A--i--A--');
      contact('42', '---r--x--', I1);
      app(over(max), '------m--', { m: 'i1 missed' });
    }),
  );

  it(
    'is not over while another contact of the same case lives',
    marbles(({ agent, contact, max, app }) => {
      agent('        i--------w--A--');
      contact('42', 'a--x-----------', I1);
      contact('51', '-a-------d--x--', HANDED_OVER);
      app(over(max), '---------o-----', { o: 'i1 done' });
    }),
  );

  it(
    'is not over with a leg to a colleague',
    marbles(({ agent, contact, max, app }) => {
      agent('        i--C-----i--');
      contact('42', 'a--h-----a--', I1);
      contact('50', '---D--a--x--', CONSULT);
      app(over(max), '------------');
    }),
  );
});
