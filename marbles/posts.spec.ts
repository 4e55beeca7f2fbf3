import { callControl, connectMax } from 'rx-max';
import { acknowledge, agentState, callContact, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { ignoreElements, map, mergeMap, NEVER } from 'rxjs';

import { anotherCopy } from './another-copy';

const ACK_OK = acknowledge();
const REFUSED = acknowledge({ status: 'ERROR', reason: 'Invalid Contact Id' });
const AVAILABLE = agentState({ currentState: 'Available' });
const INBOUND_CONTACT = agentState({ currentState: 'InboundContact' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });
const CALL_42_HOLDING = callContact({ contactId: '42', status: 'Holding' });

const ORIGIN = 'https://max.niceincontact.com';

/** What is posted, as the rows of `posted` have it, and the commands. */
const POSTS = {
  u: 'Unregister → *',
  r: 'Register all → *',
  a: 'Register agent → *',
  U: `Unregister → ${ORIGIN}`,
  R: `Register all → ${ORIGIN}`,
  A: `Register agent → ${ORIGIN}`,
  h: `HoldEvent → ${ORIGIN}`,
  m: `MuteEvent → ${ORIGIN}`,
};

describe('what the page posts', () => {
  it(
    'is told as it goes to the wire: the registration, commands, the goodbye',
    marbles(({ max, host, at, listener, app, posted }) => {
      host('                    --x---------', { x: fromMax(ACK_OK) });
      const hold$ = at('        -----h------', () => {
        max.commands.hold();
      });
      const listens = listener('^--------!--', max.batches$);
      app(max.posts$, '         (ur)-h---U--', POSTS);
      app(listens, '            --x---------', { x: 'live: ack OK' });
      app(hold$, '              -----d------', { d: undefined });
      posted('                  (ur)-h---U--', POSTS);
    }),
  );

  it(
    'is told while nobody listens to the desktop, and then there is nothing: watching registers nothing',
    marbles(({ max, host, app, posted, listening }) => {
      host('            ----');
      app(max.posts$, ' ----');
      posted('          ----');
      listening();
    }),
  );

  it(
    'is told from now on: a late watcher hears no more of the registration',
    marbles(({ max, host, listener, app, posted }) => {
      host('                    --x----------', { x: fromMax(ACK_OK) });
      const late = listener('   ----^--------', max.posts$);
      const listens = listener('^-------!----', max.batches$);
      app(late, '               --------U----', POSTS);
      app(listens, '            --x----------', { x: 'live: ack OK' });
      posted('                  (ur)----U----', POSTS);
    }),
  );

  it(
    'is told again when silence is answered by asking again, and when the page is about to leave',
    marbles(({ port, host, page, listener, app, posted }) => {
      const max = connectMax({ port, retry: () => 9000 });
      host('                    ---- 3s -x---', { x: fromMax(ACK_OK) });
      page('                    ---- 3s ---l-');
      const gone = listener('   ^--- 3s ----!', max.batches$);
      app(max.posts$, '         (ur) 2996ms (ur)---U-', POSTS);
      app(gone, '               ---- 3s -x---', { x: 'live: ack OK' });
      posted('                  (ur) 2996ms (ur)---U-', POSTS);
    }),
  );

  it(
    'goes on after a refusal, which is the end of the batches only',
    marbles(({ max, host, listener, app, posted }) => {
      host('                  --x------y--', { x: fromMax(REFUSED), y: fromMax(ACK_OK) });
      app(max.posts$, '       (ur)---(ur)-', POSTS);
      const again = listener('-------^----', max.batches$);
      app(max.batches$, '     --#---------', {}, 'subscription-rejected');
      app(again, '            ---------y--', { y: 'live: ack OK' });
      posted('                (ur)---(ur)-', POSTS);
    }),
  );

  it(
    'is nothing where a command fails',
    marbles(({ max, host, at, app, posted }) => {
      host('             ------');
      const hold$ = at(' -h----', () => {
        max.commands.hold();
      });
      app(hold$, '       -n----', { n: 'not-connected' });
      app(max.posts$, '  ------');
      posted('           ------');
    }),
  );

  it(
    'is the command of a wish, and the registration that is widened for it',
    marbles(({ port, host, listener, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent'] });
      host('                  --x------y----z---', {
        x: fromMax(ACK_OK, AVAILABLE),
        y: fromMax(ACK_OK, INBOUND_CONTACT, CALL_42_ACTIVE),
        z: fromMax(CALL_42_HOLDING),
      });
      const listens = listener('^-----------------!', max.agentState$.pipe(ignoreElements()));
      const wish = listener(
        '   -----^------------',
        callControl(max)
          .hold('42')
          .pipe(map(() => 'true')),
      );
      app(max.posts$, '       (ua)-(UR)h--------U', POSTS);
      app(listens, '          -------------------');
      app(wish, '             --------------(v|)', { v: 'true' });
      posted('                (ua)-(UR)h--------U', POSTS);
    }),
  );
});

describe('where several connections share a registration', () => {
  it(
    'each is told of all posts while it takes part, whoever made them',
    marbles(({ port, host, at, listener, app, posted }) => {
      const agent = connectMax({ port, subscriptionTypes: ['agent'] });
      const all = connectMax({ port });
      host('                 --x-----y-----------', { x: fromMax(ACK_OK), y: fromMax(ACK_OK) });
      const one = listener(' ^------------------!', agent.batches$);
      const two = listener(' -----^---------!----', all.batches$);
      const hold$ = at('     -----------h--------', () => {
        agent.commands.hold();
      });
      const mute$ = at('     -------------m------', () => {
        all.commands.mute();
      });
      app(hold$, '           -----------d--------', { d: undefined });
      app(mute$, '           -------------d------', { d: undefined });
      app(agent.posts$, '    (ua)-(UR)--h-m-----U', POSTS);
      app(all.posts$, '      -----(UR)--h-m------', POSTS);
      app(one, '             --x-----------------', { x: 'live: ack OK' });
      app(two, '             --------y-----------', { y: 'live: ack OK' });
      posted('               (ua)-(UR)--h-m-----U', POSTS);
    }),
  );

  it(
    'copies of the library tell each other',
    marbles(({ port, max, host, at, listener, app, posted }) => {
      const other = anotherCopy().connectMax({ port });
      host('                  --x---------------', { x: fromMax(ACK_OK) });
      const first = listener('^-------!---------', other.batches$);
      const late = listener(' ----^---------!---', max.batches$);
      const hold$ = at('      ------h-----------', () => {
        max.commands.hold();
      });
      app(other.posts$, '     (ur)--h-----------', POSTS);
      app(max.posts$, '       ------h-------U---', POSTS);
      app(first, '            --x---------------', { x: 'live: ack OK' });
      app(late, '             ----o-------------', { o: 'opening: ack OK' });
      app(hold$, '            ------d-----------', { d: undefined });
      posted('                (ur)--h-------U---', POSTS);
    }),
  );

  it(
    'who begins anew on a goodbye is asked for anew, after it',
    marbles(({ max, host, listener, app, posted, listening }) => {
      host('                 --x-----y--', { x: fromMax(ACK_OK), y: fromMax(ACK_OK) });
      const leaves = listener('^----!-----', max.batches$);
      const anew$ = max.posts$.pipe(mergeMap((post) => (post.targetOrigin === '*' ? NEVER : max.batches$)));
      app(anew$, '            --------y--', { y: 'live: ack OK' });
      app(leaves, '           --x--------', { x: 'live: ack OK' });
      posted('                (ur)-(Uur)-', POSTS);
      listening('             ^----!-----', '-----^-----');
    }),
  );
});
