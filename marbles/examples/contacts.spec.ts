import type { Max } from 'rx-max';
import { acknowledge, fromMax, type LaneOptions } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map, type Observable } from 'rxjs';

import { agentLine, contactRows } from '../../examples/rxjs/contacts';

/** The list in a line: each row by its caller, status and time, and `!` for who waits too long. The limit is two seconds. */
function list(max: Max): Observable<string> {
  return contactRows(max, 2000).pipe(
    map((rows) =>
      rows
        .map(({ caller, status, time, isHeldTooLong }) => `${caller} ${status} ${time}${isHeldTooLong ? '!' : ''}`)
        .join(', '),
    ),
  );
}

const ADA: LaneOptions = { fields: { ani: 'Ada' } };
const BEN: LaneOptions = { channel: 'chat', fields: { fromAddress: 'Ben' } };

describe('the line of the agent', () => {
  it(
    'says the state and its reason, and nothing while it is unknown',
    marbles(({ agent, contact, max, app }) => {
      const U = { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Lunch' } as const;
      agent('            A--i--w--U--E--', { legend: { U } });
      contact('42', '    ---a--d--x-----');
      app(agentLine(max), 'nA-i--w--U--n--', {
        n: '–',
        A: 'Available',
        i: 'InboundContact',
        w: 'Unavailable · after-call work',
        U: 'Unavailable · Lunch',
      });
    }),
  );
});

describe('the list of contacts', () => {
  it(
    'follows a call from its ring to the end of after-call work, and counts the seconds of each status',
    marbles(({ agent, contact, max, app }) => {
      agent('         A--i 1s --- 1s w--A--');
      contact('42', ' ---r 1s a-- 1s d--x--', ADA);
      app(list(max), 'n--r 999ms ia 999ms j--d--n--', {
        n: '',
        r: 'Ada Ringing 0:00',
        i: 'Ada Ringing 0:01',
        a: 'Ada Active 0:00',
        j: 'Ada Active 0:01',
        d: 'Ada After-call work 0:00',
      });
    }),
  );

  it(
    'warns of a hold that is too long, as long as it lasts',
    marbles(({ agent, contact, max, app }) => {
      agent('         i----- 2s ---w--A--');
      contact('42', ' a--h-- 2s a--d--x--', ADA);
      app(list(max), 'na-h 999ms i 999ms w--a--d--n--', {
        n: '',
        a: 'Ada Active 0:00',
        h: 'Ada On hold 0:00',
        i: 'Ada On hold 0:01',
        w: 'Ada On hold 0:02!',
        d: 'Ada After-call work 0:00',
      });
    }),
  );

  it(
    'warns of no voicemail that is paused, and a hold that is told again keeps its time',
    marbles(({ agent, contact, max, listener, app }) => {
      const legend = { y: { status: 'Holding', isLogging: true } };
      agent('                 i----- 1s ----- 995ms --');
      contact('42', '         h----- 1s y---- 995ms --', { ...ADA, legend });
      contact('44', '         ---h-- 1s ----- 995ms --', { channel: 'voicemail', fields: { from: 'Eve' } });
      const shown = listener('^----- 1s ----- 995ms -!', list(max));
      app(shown, '            na-b 999ms c--d 999ms e--', {
        n: '',
        a: 'Ada On hold 0:00',
        b: 'Ada On hold 0:00, Eve On hold 0:00',
        c: 'Ada On hold 0:01, Eve On hold 0:01',
        d: 'Ada On hold 0:01, Eve On hold 0:01',
        e: 'Ada On hold 0:02!, Eve On hold 0:02',
      });
    }),
  );

  it(
    'has every channel, in order of arrival, each with the customer that it tells of, or its id',
    marbles(({ agent, contact, max, listener, app }) => {
      agent('                 A--i------------');
      contact('42', '         ---a------------', { fields: { isInbound: false, dnis: 'Cleo', ani: 'us' } });
      contact('43', '         ------r---------', BEN);
      contact('45', '         ---------a------', { channel: 'email', fields: { from: 'Dora' } });
      contact('46', '         ---------w------', { channel: 'workItem' });
      contact('47', '         ------------r---', { channel: 'digital', fields: { customerName: 'Fay' } });
      const shown = listener('^--------------!', list(max));
      app(shown, '            n--c--b--e--f---', {
        n: '',
        c: 'Cleo Active 0:00',
        b: 'Cleo Active 0:00, Ben Ringing 0:00',
        e: 'Cleo Active 0:00, Ben Ringing 0:00, Dora Active 0:00, 46 Waiting 0:00',
        f: 'Cleo Active 0:00, Ben Ringing 0:00, Dora Active 0:00, 46 Waiting 0:00, Fay Ringing 0:00',
      });
    }),
  );

  it(
    'has no time where the desktop does not say since when, and none before now where its clock is ahead',
    marbles(({ agent, contact, max, listener, app }) => {
      const never = { startTimeUtc: undefined, startTime: undefined };
      const later = { status: 'Active', lastStateChangeTimeUtc: new Date(60_000) };
      agent('                 A--i-----');
      contact('42', '         ---a-----', { ...ADA, legend: { a: later } });
      contact('47', '         ------r--', { channel: 'digital', fields: { customerName: 'Fay', ...never } });
      const shown = listener('^-------!', list(max));
      app(shown, '            n--a--f--', { n: '', a: 'Ada Active 0:00', f: 'Ada Active 0:00, Fay Ringing ' });
    }),
  );

  it(
    'goes on after the page came back, each contact with its time',
    marbles(({ agent, contact, page, max, listener, app }) => {
      agent('                 i------- 1s -');
      contact('42', '         h------- 1s -', ADA);
      page('                  ---l---b 1s -');
      const shown = listener('^------- 1s !', list(max));
      app(shown, '            na 999ms b---', { n: '', a: 'Ada On hold 0:00', b: 'Ada On hold 0:01' });
    }),
  );

  it(
    'is never in error: without a connection there is nothing to list',
    marbles(({ host, max, app }) => {
      host('          --x--', { x: fromMax(acknowledge({ status: 'ERROR' })) });
      app(list(max), 'n----', { n: '' });
    }),
  );

  it(
    'keeps no timer after its listener has left',
    marbles(({ agent, contact, max, listener, app, posted, listening }) => {
      agent('                 i------- 1s ----');
      contact('42', '         a------- 1s ----', ADA);
      const shown = listener('^------!', list(max));
      app(shown, '            na------ 1s ----', { n: '', a: 'Ada Active 0:00' });
      posted('                (ur)---U');
      listening('             ^------!');
    }),
  );
});
