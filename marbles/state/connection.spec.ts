import { byMessageType, connectMax, contacts$, eachContact } from 'rx-max';
import {
  acknowledge,
  agentLeg,
  agentSessionEnd,
  agentState,
  callContact,
  fromCxa,
  fromMax,
  mute,
  sessionInfo,
} from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { catchError, map, merge, NEVER, of, ReplaySubject, retry, switchMap, take, withLatestFrom } from 'rxjs';

const ACK = acknowledge();
const AVAILABLE = agentState({ currentState: 'Available' });
const UNAVAILABLE = agentState({ currentState: 'Unavailable' });
const ACTIVE = callContact({ contactId: '42', status: 'Active' });
const HOLDING = callContact({ contactId: '42', status: 'Holding' });
const OVER = callContact({ contactId: '42', status: 'Disconnected', finalState: true });
const OTHER = callContact({ contactId: '43', status: 'Active' });
const MUTED = mute({ agentMuted: true });
const TOKEN = sessionInfo({ sessionToken: 't1' });

/** What the states of the agent and of the contacts tell. */
const AGENT = { n: null, s: 'Available', t: 'Unavailable' };
const CONTACTS = { n: 'none', c: '42 Active', d: '43 Active' };

describe('the states of a connection', () => {
  it(
    'register the page as its batches do, once for all of them, and unregister it with the last listener',
    marbles(({ host, max, listener, app, posted, listening }) => {
      host('                  --x--------', { x: fromMax(ACK, AVAILABLE, ACTIVE, TOKEN) });
      const agent = listener('^-----!', max.agentState$);
      const calls = listener('-^-----!', max.contacts$);
      app(agent, '            n-s----', AGENT);
      app(calls, '            -nc----', CONTACTS);
      posted('                (ur)---U');
      listening('             ^------!---');
    }),
  );

  it(
    'are told of a message before its events are: who reacts to an event reads the state after the whole message',
    marbles(({ host, max, app }) => {
      host('     --x-----y---z--', {
        x: fromMax(
          callContact({ contactId: '42', status: 'Incoming' }),
          ACK,
          agentState({ currentState: 'InboundContact' }),
        ),
        y: fromMax(
          MUTED,
          ACTIVE,
          callContact({ contactId: '43', status: 'Incoming' }),
          agentState({ currentState: 'InboundConsult' }),
        ),
        z: fromMax(OVER, agentSessionEnd()),
      });
      const rule = max.batches$.pipe(
        byMessageType('CallContactEvent'),
        withLatestFrom(max.agentState$, max.contacts$, max.muted$),
        map(([event, agent, contacts, muted]) => [event.status, agent?.state, contacts.size, muted]),
      );
      app(rule, '--x-----(yw)z--', {
        x: ['Incoming', 'InboundContact', 1, null],
        y: ['Active', 'InboundConsult', 2, true],
        w: ['Incoming', 'InboundConsult', 2, true],
        z: ['Disconnected', undefined, 0, null],
      });
    }),
  );

  it(
    'are told before the events to a rule that subscribes them last, too',
    marbles(({ host, max, app }) => {
      host('     --x--y--', { x: fromMax(ACK, ACTIVE), y: fromMax(HOLDING) });
      const present = new ReplaySubject<unknown>(1);
      const rule = merge(
        max.batches$.pipe(
          byMessageType('CallContactEvent'),
          switchMap(() => present.pipe(take(1))),
        ),
        max.contacts$.pipe(
          switchMap((told) => {
            present.next(told);
            return NEVER;
          }),
        ),
      );
      app(rule, '--x--y--', { x: '42 Active', y: '42 Holding' });
    }),
  );

  it(
    'begin for a late subscriber with what is known, without a null before it',
    marbles(({ host, max, listener, app }) => {
      host('                     --x--y--', {
        x: fromMax(ACK, AVAILABLE, ACTIVE, TOKEN),
        y: fromMax(MUTED, agentLeg({ status: 'Active' })),
      });
      const agent = listener('   ------^-', max.agentState$);
      const contacts = listener('------^-', max.contacts$);
      const token = listener('   ------^-', max.sessionToken$);
      const muted = listener('   ------^-', max.muted$);
      const leg = listener('     ------^-', max.agentLeg$);
      app(max.batches$, '        --x--y--', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'live: muted, leg Active',
      });
      app(agent, '               ------x-', { x: 'Available' });
      app(contacts, '            ------x-', { x: '42 Active' });
      app(token, '               ------x-', { x: 't1' });
      app(muted, '               ------x-', { x: true });
      app(leg, '                 ------x-', { x: 'leg Active' });
    }),
  );

  it(
    'are told to who listens already, and then, once, to who begins in the midst of a message',
    marbles(({ host, max, app }) => {
      host('       --x------y-----', { x: fromMax(ACK, AVAILABLE), y: fromMax(ACTIVE) });
      const inside = max.batches$.pipe(switchMap(() => merge(max.agentState$, max.contacts$)));
      app(inside, '--(sn)---(csc)-', { s: 'Available', n: 'none', c: '42 Active' });
    }),
  );

  it(
    'never fail: a refusal leaves nothing known, and a new registration of somebody brings them back',
    marbles(({ host, page, max, app, posted }) => {
      host('                --x-----y-----z--w--', {
        x: fromMax(ACK, AVAILABLE, ACTIVE, MUTED),
        y: fromMax(acknowledge({ status: 'ERROR' })),
        z: fromMax(ACK, UNAVAILABLE),
        w: fromMax(OTHER),
      });
      page('                -----b---------------');
      const again = max.batches$.pipe(retry({ delay: 3 }));
      app(again, '          --x-----------z--w--', {
        x: 'live: ack OK, state Available, call 42 Active, muted',
        z: 'live: ack OK, state Unavailable',
        w: 'live: call 43 Active',
      });
      app(max.agentState$, 'n-s-----n-----t-----', AGENT);
      app(max.contacts$, '  n-c-----n--------d--', CONTACTS);
      app(max.muted$, '     n-m-----n-----------', { n: null, m: true });
      posted('              (ur)-(UR)--(ur)-----');
    }),
  );

  it(
    'have their first value and nothing more on a page without a host',
    marbles(({ app }) => {
      const max = connectMax();
      app(max.agentState$, '  n', { n: null });
      app(max.agentLeg$, '    n', { n: null });
      app(max.muted$, '       n', { n: null });
      app(max.sessionToken$, 'n', { n: null });
      app(max.contacts$, '    n', { n: new Map() });
    }),
  );

  it(
    'end with the batches when the host is gone for good',
    marbles(({ host, max, app }) => {
      host('                --x--|', { x: fromMax(ACK, AVAILABLE) });
      app(max.agentState$, 'n-s--|', AGENT);
    }),
  );

  it(
    'forget everything with the last listener: a new one begins anew',
    marbles(({ host, max, listener, app }) => {
      host('                   --x----------y--', { x: fromMax(ACK, AVAILABLE), y: fromMax(ACK) });
      const first = listener(' ^---!-----------', max.agentState$);
      const second = listener('--------^-------', max.agentState$);
      app(first, '             n-s-------------', AGENT);
      app(second, '            --------n-------', AGENT);
    }),
  );

  it(
    'survive the change of a listener in one task',
    marbles(({ host, max, at, app, posted }) => {
      host('             --x-----y--', { x: fromMax(ACK, AVAILABLE), y: fromMax(UNAVAILABLE) });
      const change = at('-----a-----', () => 'again');
      const agent = merge(of('first'), change).pipe(switchMap(() => max.agentState$));
      app(agent, '       n-s--s--t--', AGENT);
      posted('           (ur)-------');
    }),
  );

  it(
    'are the same over the batches of a connection, which the functions take',
    marbles(({ host, max, app }) => {
      host('                        --x--y--', {
        x: fromCxa(AVAILABLE, ACTIVE, acknowledge({ contactId: undefined })),
        y: fromCxa(OVER),
      });
      app(contacts$(max.batches$), 'n-c--n--', CONTACTS);
      app(max.contacts$, '          n-c--n--', CONTACTS);
    }),
  );

  it(
    'pass a fault of the batches on where the functions take them',
    marbles(({ app }) => {
      const max = connectMax();
      const over = max.batches$.pipe(
        eachContact(),
        catchError(() => of('over')),
      );
      app(contacts$(max.batches$), '#', {}, 'not-embedded');
      app(over, '                   (o|)', { o: 'over' });
    }),
  );
});
