import { type Happening, type HostOutput, initialHost, openContacts, scenarioNamed } from 'rx-max/testing';
import type { Recording } from 'rx-max/recording';
import { asyncScheduler, BehaviorSubject, Subscription } from 'rxjs';

import { createAppWindows, POP_OUT, WORKSPACE } from './app-windows';
import { chosen, isAnotherDesktop } from './choice';
import { createDesk, type Desk, eventsIn, toldBy } from './desk';
import { happeningsOf, tapeOfScenario } from './from-lanes';
import { batchesOf } from './from-recording';
import { createInspection } from './inspect';
import { createMadeUp } from './made-up';
import { createPlayer, type Player, type Tape } from './player';
import { answersIn, cameOf, whySilent } from './registration-signs';
import type { Settings } from './settings';
import { NOTHING_SHOWN, ofContacts, seen, type Sights, withCard } from './sights';
import type { Simulator, SimulatorOptions, Wish } from './simulator';
import type { CommandSeen, PlayerState, SimulatorState } from './simulator-state';

/** How long the end of a story is seen before it begins anew. */
const LOOP_PAUSE = 1000;

/** The desktop with its windows, its player and its inspector. It begins at once, and goes by RxJS's own clock. */
export function createSimulator({ apps, edge, origin = '', ...options }: SimulatorOptions): Simulator {
  const { clock = () => asyncScheduler.now() } = options;
  const inspection = createInspection(clock, origin);
  const windows = createAppWindows(put, settle);
  const madeUp = createMadeUp();
  let settings = chosen(options.settings, {}, apps);
  let recorded: { readonly name: string; readonly recording: Recording } | null = null;
  let desk: Desk = createDesk(initialHost(settings.profile), happened);
  let player: Player | null = null;
  let sights: Sights = NOTHING_SHOWN;
  let lastCommand: CommandSeen | null = null;
  let loop = Subscription.EMPTY;
  let loopAt: number | null = null;

  begin();
  const state$ = new BehaviorSubject(present());

  function present(): SimulatorState {
    const { pops, indicators, cards } = sights;
    return {
      settings,
      host: desk.state(),
      windows: windows.list(),
      player: playerState(),
      pops,
      indicators: indicators.map(({ name }) => name),
      cards,
      lastCommand,
    };
  }

  function playerState(): PlayerState | null {
    if (player === null) return null;
    const state = player.state();
    return loopAt === null ? state : { ...state, next: loopAt };
  }

  /** Another desktop: a person's has an agent who is available, and one that is told a story knows what the story says. */
  function begin(): void {
    desk.stop();
    player?.stop();
    stopLoop();
    inspection.loaded();
    [sights, lastCommand] = [NOTHING_SHOWN, null];
    const tape = tapeOf();
    desk = createDesk(initialHost(settings.profile, { scripted: tape !== null, faults: settings.faults }), happened);
    windows.begin(apps.find(({ name }) => name === settings.app)?.url ?? 'about:blank', settings.places);
    if (tape === null) {
      put({ kind: 'session-start', token: madeUp.tokenFor() });
      put({ kind: 'agent-state', state: 'Available' });
    }
    player = tape === null ? null : createPlayer(tape, settings.speed, tell, settle);
    follow();
  }

  function tapeOf(): Tape | null {
    const began = asyncScheduler.now();
    if (recorded !== null) {
      return { name: recorded.name, source: 'recording', batches: batchesOf(recorded.recording), began };
    }
    return settings.scenario === null ? null : tapeOfScenario(scenarioNamed(settings.scenario), began);
  }

  function tell(events: Tape['batches'][number]['events']): void {
    for (const happening of happeningsOf(events, madeUp.tokenFor)) put(happening);
  }

  function put(happening: Happening): void {
    if (SEEN.includes(happening.kind)) {
      sights = seen(sights, toldBy(desk.state(), happening), asyncScheduler.now());
    }
    carryOut(desk.put(happening));
  }

  function happened(outputs: readonly HostOutput[]): void {
    carryOut(outputs);
    settle();
  }

  function carryOut(outputs: readonly HostOutput[]): void {
    for (const output of outputs) {
      if (output.kind === 'post') post(output);
      if (output.kind === 'panel-closed') windows.goes(output.windowId);
      if (output.kind === 'command') seeCommand(output);
    }
  }

  function post(message: Extract<HostOutput, { kind: 'post' }>): void {
    const postedAt = clock();
    // It shares its events with the state and with the other windows.
    edge.post(message.to, structuredClone(message.data));
    const batch = inspection.desktopPosted(message, postedAt);
    for (const { isOk, reason } of batch === undefined ? [] : answersIn(batch)) {
      if (!isOk) windows.refused(message.to, reason);
      inspection.stands(message.to, isOk ? 'registered' : 'refused', reason, message.rule);
    }
  }

  function seeCommand({ command, from, accepted, contactId = null, card }: Extract<HostOutput, { kind: 'command' }>): void {
    lastCommand = { command, window: from, accepted, contactId, at: asyncScheduler.now() };
    if (contactId !== null && card !== undefined) sights = withCard(sights, contactId, card);
  }

  /** What follows from whatever happened, before anybody is told. */
  function follow(): void {
    const open = eventsIn({ issuer: 'MAX', contactId: null, events: openContacts(desk.state()) }).flatMap(
      ({ contactId }) => contactId ?? [],
    );
    windows.show(settings.places, open);
    sights = ofContacts(sights, open);
    followRegistrations();
    const isThere = windows.list().some(({ id, status }) => id === WORKSPACE && status === 'registered');
    if (isThere) player?.registered();
    followLoop();
    inspection.flush();
  }

  function followRegistrations(): void {
    for (const id of windows.follow(desk.state())) inspection.stands(id, 'unregistered', '');
  }

  function followLoop(): void {
    const isDue = settings.loop && player?.state().status === 'over';
    if (!isDue) stopLoop();
    else if (loopAt === null) {
      loopAt = asyncScheduler.now() + LOOP_PAUSE;
      loop = asyncScheduler.schedule(() => {
        begin();
        settle();
      }, LOOP_PAUSE);
    }
  }

  function stopLoop(): void {
    loop.unsubscribe();
    loopAt = null;
  }

  function settle(): void {
    follow();
    state$.next(present());
  }

  function choose(change: Partial<Settings>): void {
    const before = settings;
    settings = chosen(before, change, apps);
    const endsRecording = recorded !== null && change.scenario !== undefined;
    if (endsRecording) recorded = null;
    if (endsRecording || isAnotherDesktop(before, settings)) begin();
    else {
      if (change.faults !== undefined) put({ kind: 'faults', faults: settings.faults });
      if (settings.speed !== before.speed) player?.setSpeed(settings.speed);
    }
  }

  function load(ids: readonly string[]): void {
    ids.forEach(inspection.loaded);
    windows.reload(ids);
  }

  function fulfil(wish: Wish): void {
    const ids = windows.list().map(({ id }) => id);
    switch (wish.kind) {
      case 'happening':
        if (wish.happening.kind === 'faults') choose({ faults: wish.happening.faults });
        else put(madeUp.complete(wish.happening));
        break;
      case 'settings':
        choose(wish.settings);
        break;
      case 'recording': {
        const { header } = wish.recording;
        recorded = wish;
        const profile = header.issuer === 'CXA' ? 'cxone-agent' : header.issuer === 'MAX' ? 'max' : settings.profile;
        settings = chosen(settings, { profile, scenario: null }, apps);
        begin();
        break;
      }
      case 'restart':
        begin();
        break;
      case 'play':
        if (player?.state().status === 'over') begin();
        else player?.play();
        break;
      case 'pause':
        player?.pause();
        break;
      case 'step':
        player?.step();
        break;
      case 'reload':
        load(wish.window === undefined ? ids : ids.filter((id) => id === wish.window));
        break;
      case 'reload-desktop':
        put({ kind: 'host-reload' });
        // A pop-out is a window of its own, which stays.
        load(ids.filter((id) => id !== POP_OUT));
        break;
    }
  }

  return {
    state$: state$.asObservable(),
    state: () => state$.value,
    entries$: inspection.entries$,
    deliveries$: inspection.deliveries$,
    wish(wish) {
      fulfil(wish);
      settle();
    },
    hear(window, data, from) {
      if (window === null || !windows.has(window)) return;
      if (inspection.reported(window, data)) {
        inspection.flush();
        return;
      }
      const messageType = messageTypeOf(data);
      if (messageType === undefined) return;
      const outputs = desk.put({ kind: 'message', from: window, data });
      const isRegister = messageType === 'RegisterForClientEvents';
      inspection.pagePosted(window, data, from, cameOf(messageType, outputs));
      if (isRegister) inspection.stands(window, 'registering', '');
      carryOut(outputs);
      const silence = isRegister ? whySilent(outputs, desk.state()) : undefined;
      if (silence !== undefined) inspection.stands(window, 'silent', silence, 'protocol.md A.6');
      followRegistrations();
      windows.spoke(window, desk.state());
      settle();
    },
    closed(window) {
      if (window !== POP_OUT) return;
      choose({ places: settings.places.filter((place) => place !== POP_OUT) });
      settle();
    },
    stop() {
      desk.stop();
      player?.stop();
      stopLoop();
      windows.stop();
      inspection.stop();
      state$.complete();
    },
  };
}

/** Whose events the desktop itself shows. */
const SEEN: readonly Happening['kind'][] = ['emit', 'screen-pop', 'indicator', 'session-end'];

/** A page posts much to its host, such as the news of its bundler; what has no message type is no traffic of the protocol. */
function messageTypeOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { messageType } = data as { readonly messageType?: unknown };
  return typeof messageType === 'string' ? messageType : undefined;
}
