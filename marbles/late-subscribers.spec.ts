import { byMessageType, connectMax } from 'rx-max';
import { mergeMap, take } from 'rxjs';

import { ack, call, contact, cxa, leg, max, mute, offer, sessionEnd, settings, state, token } from './legend';
import { marbles } from './stage';

describe('a late subscriber on MAX', () => {
  it(
    'begins with an opening in the form of the first message of the host, then hears what is live',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --x--y--z-----w--', {
        x: max(ack(), state('Unavailable'), token('t1'), call('42', 'Active')),
        y: max(settings(), leg('Active'), call('43', 'Incoming'), mute('True')),
        z: max(token('t2'), state('Available'), call('42', 'Holding')),
        w: max(mute('False')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x--y--z-----w--', {
        x: 'live: ack OK, state Unavailable, token t1, call 42 Active',
        y: 'live: settings, leg Active, call 43 Incoming, muted',
        z: 'live: token t2, state Available, call 42 Holding',
        w: 'live: unmuted',
      });
      const late = listener('----------^------', page.batches$);
      app(late, '            ----------o---w--', {
        o: 'opening: ack OK, state Available, muted, leg Active, settings, call 42 Holding, call 43 Incoming, token t2',
        w: 'live: unmuted',
      });
      posted(desk, '         (ur)-------------');
      listening(desk, '      ^----------------');
    }),
  );

  it(
    'is told no more than it asked for',
    marbles(({ host, listener, app }) => {
      const desk = host('     --x--y-------', {
        x: max(ack(), state('Available'), call('42', 'Active'), token('t1')),
        y: max(mute('True')),
      });
      const all = connectMax({ port: desk });
      const agent = connectMax({ port: desk, subscriptionTypes: ['agent'] });
      const contacts = connectMax({ port: desk, subscriptionTypes: ['contacts'] });
      const session = connectMax({ port: desk, subscriptionTypes: ['sessioninfo'] });
      const panel = connectMax({ port: desk, subscriptionTypes: ['agentassist'] });
      app(all.batches$, '     --x--y-------', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'live: muted',
      });
      const late1 = listener('-------^-----', agent.batches$);
      app(late1, '            -------o-----', { o: 'opening: ack OK, state Available, muted' });
      const late2 = listener('--------^----', contacts.batches$);
      app(late2, '            --------o----', { o: 'opening: ack OK, call 42 Active' });
      const late3 = listener('---------^---', session.batches$);
      app(late3, '            ---------o---', { o: 'opening: ack OK, token t1' });
      const late4 = listener('----------^--', panel.batches$);
      app(late4, '            ----------o--', { o: 'opening: ack OK' });
    }),
  );

  it(
    'hears nothing of contacts that have ended',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--y-------', {
        x: max(ack(), state('Available'), call('42', 'Active'), contact('EmailContactEvent', '43', 'Active')),
        y: max(call('42', 'Disconnected', 'True'), contact('EmailContactEvent', '43', 'Holding')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x--y-------', {
        x: 'live: ack OK, state Available, call 42 Active, EmailContactEvent 43',
        y: 'live: call 42 Disconnected, EmailContactEvent 43',
      });
      const late = listener('-------^-----', page.batches$);
      app(late, '            -------o-----', { o: 'opening: ack OK, state Available, EmailContactEvent 43' });
    }),
  );

  it(
    'hears of a call in after-call work until the agent is available again',
    marbles(({ host, listener, app }) => {
      const desk = host('     --x--y----z---', {
        x: max(ack(), state('InboundContact'), call('42', 'Active')),
        y: max(call('42', 'Disconnected', 'False'), state('Unavailable')),
        z: max(state('Available')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '    --x--y----z---', {
        x: 'live: ack OK, state InboundContact, call 42 Active',
        y: 'live: call 42 Disconnected, state Unavailable',
        z: 'live: state Available',
      });
      const late = listener(' -------^------', page.batches$);
      app(late, '             -------o--z---', {
        o: 'opening: ack OK, state Unavailable, call 42 Disconnected',
        z: 'live: state Available',
      });
      const later = listener('------------^-', page.batches$);
      app(later, '            ------------o-', { o: 'opening: ack OK, state Available' });
    }),
  );

  it(
    'hears of a digital offer until it lapses',
    marbles(({ host, listener, app }) => {
      const desk = host('     --x 60s -', { x: max(ack(), state('Available'), offer('42', '30')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '    --x 60s -', { x: 'live: ack OK, state Available, DigitalContactEvent 42' });
      const late = listener(' -- 29999ms ^', page.batches$);
      app(late, '             -- 29999ms o', { o: 'opening: ack OK, state Available, DigitalContactEvent 42' });
      const later = listener('-- 30s ^', page.batches$);
      app(later, '            -- 30s o', { o: 'opening: ack OK, state Available' });
    }),
  );

  it(
    'is told that nothing is known after the end of the session, but that the page is registered',
    marbles(({ host, listener, app }) => {
      const desk = host('     --x--y----z--', {
        x: max(ack(), state('Available'), call('42', 'Active'), token('t1')),
        y: max(sessionEnd()),
        z: max(token('t2'), state('Unavailable')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '    --x--y----z--', {
        x: 'live: ack OK, state Available, call 42 Active, token t1',
        y: 'live: AgentSessionEnd',
        z: 'live: token t2, state Unavailable',
      });
      const late = listener(' -------^-----', page.batches$);
      app(late, '             -------o--z--', { o: 'opening: ack OK', z: 'live: token t2, state Unavailable' });
      const later = listener('-----------^-', page.batches$);
      app(later, '            -----------o-', { o: 'opening: ack OK, state Unavailable, token t2' });
    }),
  );

  it(
    'is told what an older registration of the window sent before the acknowledgement',
    marbles(({ host, listener, app }) => {
      const desk = host('    -o--x--------', { o: max(mute('True')), x: max(ack(), state('Available')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '   ----(kox)----', { k: 'live: ack OK', o: 'live: muted', x: 'live: state Available' });
      const late = listener('----------^--', page.batches$);
      app(late, '            ----------o--', { o: 'opening: ack OK, state Available, muted' });
    }),
  );
});

describe('a late subscriber on CXone Agent', () => {
  it(
    'begins with an opening in the same form, acknowledgement first, then hears what is live',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('    --x--y-----z--', {
        x: cxa(state('Unavailable'), call('42', 'Active'), token('t1'), ack('OK', undefined)),
        y: cxa(call('42', 'Holding'), mute('True')),
        z: cxa(call('42', 'Active')),
      });
      const page = connectMax({ port: desk });
      app(page.batches$, '   --x--y-----z--', {
        x: 'live: ack OK, state Unavailable, call 42 Active, token t1',
        y: 'live: call 42 Holding, muted',
        z: 'live: call 42 Active',
      });
      const late = listener('--------^-----', page.batches$);
      app(late, '            --------o--z--', {
        o: 'opening: ack OK, state Unavailable, muted, call 42 Holding, token t1',
        z: 'live: call 42 Active',
      });
      posted(desk, '         (ur)----------');
    }),
  );
});

describe('a subscriber who comes before the acknowledgement', () => {
  it(
    'waits for it with the others, and begins with the same batch',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('    -o----x-----', { o: max(mute('True')), x: max(ack(), state('Available')) });
      const page = connectMax({ port: desk });
      app(page.batches$, '   ------(kox)-', { k: 'live: ack OK', o: 'live: muted', x: 'live: state Available' });
      const late = listener('---^--------', page.batches$);
      app(late, '            ------(kox)-', { k: 'live: ack OK', o: 'live: muted', x: 'live: state Available' });
      posted(desk, '         (ur)--------');
    }),
  );
});

describe('a subscriber who comes while a batch is being told', () => {
  it(
    'gets that batch in its opening only',
    marbles(({ host, app }) => {
      const desk = host('--x---y---z--', {
        x: max(ack(), state('Available')),
        y: max(call('42', 'Active')),
        z: max(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk });
      const nested$ = page.batches$.pipe(
        byMessageType('CallContactEvent'),
        take(1),
        mergeMap(() => page.batches$),
      );
      app(nested$, '     ------o---z--', {
        o: 'opening: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
    }),
  );

  it(
    'of a connection that has not been told it yet gets it in its opening only, and who waits there gets it once',
    marbles(({ host, app }) => {
      const desk = host('  --x---y---z--', {
        x: max(ack(), state('Available')),
        y: max(call('42', 'Active')),
        z: max(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      const nested$ = page.batches$.pipe(
        byMessageType('CallContactEvent'),
        take(1),
        mergeMap(() => other.batches$),
      );
      app(nested$, '       ------o---z--', {
        o: 'opening: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
      app(other.batches$, '--x---y---z--', {
        x: 'live: ack OK, state Available',
        y: 'live: call 42 Active',
        z: 'live: call 42 Holding',
      });
    }),
  );

  it(
    'of a connection that was told it already gets it in its opening only',
    marbles(({ host, app }) => {
      const desk = host(' --x---y---z--', {
        x: max(ack(), state('Available')),
        y: max(call('42', 'Active')),
        z: max(call('42', 'Holding')),
      });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      app(page.batches$, '--x---y---z--', {
        x: 'live: ack OK, state Available',
        y: 'live: call 42 Active',
        z: 'live: call 42 Holding',
      });
      const nested$ = other.batches$.pipe(
        byMessageType('CallContactEvent'),
        take(1),
        mergeMap(() => page.batches$),
      );
      app(nested$, '      ------o---z--', {
        o: 'opening: ack OK, state Available, call 42 Active',
        z: 'live: call 42 Holding',
      });
    }),
  );

  it(
    'gets the acknowledgement once where it is the acknowledgement that is being told',
    marbles(({ host, app, posted }) => {
      const desk = host('--x---y--', { x: max(ack(), state('Available')), y: max(state('Unavailable')) });
      const page = connectMax({ port: desk });
      const nested$ = page.batches$.pipe(
        take(1),
        mergeMap(() => page.batches$),
      );
      app(nested$, '     --o---y--', { o: 'opening: ack OK, state Available', y: 'live: state Unavailable' });
      posted(desk, '     (ur)-----');
    }),
  );

  it(
    'of a connection whose acknowledgement is on its way loses nothing and takes nothing from those who wait for it',
    marbles(({ host, app, posted }) => {
      const desk = host('  -o----x-----y--', {
        o: max(mute('True')),
        x: max(ack(), state('Available')),
        y: max(state('Unavailable')),
      });
      const page = connectMax({ port: desk });
      const other = connectMax({ port: desk });
      const nested$ = page.batches$.pipe(
        take(1),
        mergeMap(() => other.batches$),
      );
      app(nested$, '       ------(kox)-y--', {
        k: 'live: ack OK',
        o: 'live: muted',
        x: 'live: state Available',
        y: 'live: state Unavailable',
      });
      app(other.batches$, '------(kox)-y--', {
        k: 'live: ack OK',
        o: 'live: muted',
        x: 'live: state Available',
        y: 'live: state Unavailable',
      });
      posted(desk, '       (ur)-----------');
    }),
  );
});

describe('a late subscriber while the page registers anew', () => {
  it(
    'gets its opening at once from what is known',
    marbles(({ host, page, listener, app, connection }) => {
      const desk = host('    --x---------y--', {
        x: max(ack(), state('Available'), call('42', 'Active')),
        y: max(ack(), state('Available'), call('42', 'Holding')),
      });
      page(desk, '           -----b---------');
      const crm = connectMax({ port: desk });
      app(crm.batches$, '    --x---------y--', {
        x: 'live: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
      });
      const late = listener('--------^------', crm.batches$);
      app(late, '            --------o---y--', {
        o: 'opening: ack OK, state Available, call 42 Active',
        y: 'restated: call 42 Holding',
      });
      connection(crm, '      a-r--a------r--');
    }),
  );

  it(
    'gets its opening at once also in silence',
    marbles(({ host, page, listener, app, connection }) => {
      const desk = host('    --x------ 4s y--', {
        x: max(ack(), state('Available')),
        y: max(ack(), state('Available')),
      });
      page(desk, '           -----b---------');
      const crm = connectMax({ port: desk, retry: () => 5000 });
      app(crm.batches$, '    --x------------', { x: 'live: ack OK, state Available' });
      const late = listener('--------- 3s ^-', crm.batches$);
      app(late, '            --------- 3s o-', { o: 'opening: ack OK, state Available' });
      connection(crm, '      a-r--a 2999ms s 1003ms r--');
    }),
  );
});
