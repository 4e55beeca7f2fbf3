import type { RawEvent } from 'rx-max';
import {
  type Happening,
  type HostCommand,
  type HostOutput,
  type HostPost,
  initialHost,
  openContacts,
} from 'rx-max/testing';
import { asyncScheduler, BehaviorSubject } from 'rxjs';

import { createAppWindows, POP_OUT, WORKSPACE } from './app-windows';
import { type Choice, chosen, chosenRecording, isAnotherDesktop, tapeOf } from './choice';
import { createDesk, type Desk, eventsIn, toldBy } from './desk';
import { happeningsOf } from './from-lanes';
import { createInspection } from './inspect';
import { createMadeUp } from './made-up';
import { answersIn, cameOf, messageTypeOf, whySilent } from './registration-signs';
import { NOTHING_SHOWN, ofContacts, seen, type Sights, withCard } from './sights';
import type { Simulator, SimulatorOptions, Wish } from './simulator';
import type { CommandSeen, SimulatorState } from './simulator-state';
import { createStory } from './story';

/** The desktop with its windows, its player and its inspector. It begins at once, and goes by RxJS's own clock. */
export function createSimulator({ apps, edge, origin = '', ...options }: SimulatorOptions): Simulator {
  const { clock = () => asyncScheduler.now() } = options;
  const inspection = createInspection(clock, origin);
  const windows = createAppWindows(put, settle);
  const story = createStory(tell, settle, beginAgain);
  const madeUp = createMadeUp();
  let choice: Choice = chosen({ settings: options.settings, recorded: null }, {}, apps);
  let desk: Desk = createDesk(initialHost(choice.settings.profile), happened);
  let sights: Sights = NOTHING_SHOWN;
  let lastCommand: CommandSeen | null = null;

  begin();
  follow();
  const state$ = new BehaviorSubject(present());

  function present(): SimulatorState {
    const { pops, indicators, cards } = sights;
    return {
      settings: choice.settings,
      host: desk.state(),
      windows: windows.list(),
      player: story.state(),
      pops,
      indicators: indicators.map(({ name }) => name),
      cards,
      lastCommand,
    };
  }

  /** Another desktop: a person's has an agent who is available, and one that is told a story knows what the story says. */
  function begin(): void {
    const { settings } = choice;
    const tape = tapeOf(choice, asyncScheduler.now());
    desk.stop();
    inspection.loaded();
    sights = NOTHING_SHOWN;
    lastCommand = null;
    desk = createDesk(initialHost(settings.profile, { scripted: tape !== null, faults: settings.faults }), happened);
    windows.begin(apps.find(({ name }) => name === settings.app)?.url ?? 'about:blank', settings.places);
    if (tape === null) {
      put({ kind: 'session-start', token: madeUp.tokenFor() });
      put({ kind: 'agent-state', state: 'Available' });
    }
    story.begin(tape, settings.speed);
  }

  function beginAgain(): void {
    begin();
    settle();
  }

  function tell(events: readonly RawEvent[]): void {
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
      if (output.kind === 'command') obeyed(output);
    }
  }

  function post(message: HostPost): void {
    const postedAt = clock();
    // It shares its events with the state and with the other windows.
    edge.post(message.to, structuredClone(message.data));
    const batch = inspection.desktopPosted(message, postedAt);
    for (const { isOk, reason } of batch === undefined ? [] : answersIn(batch)) {
      if (!isOk) windows.refused(message.to, reason);
      inspection.stands(message.to, isOk ? 'registered' : 'refused', reason, message.rule);
    }
  }

  function obeyed({ command, from, accepted, contactId, card }: HostCommand): void {
    lastCommand = { command, window: from, accepted, contactId: contactId ?? null, at: asyncScheduler.now() };
    if (contactId !== undefined && card !== undefined) sights = withCard(sights, contactId, card);
  }

  /** What follows from whatever happened, before anybody is told. */
  function follow(): void {
    const present = eventsIn({ issuer: 'MAX', contactId: null, events: openContacts(desk.state()) });
    const open = present.flatMap(({ contactId }) => contactId ?? []);
    windows.show(choice.settings.places, open);
    sights = ofContacts(sights, open);
    followRegistrations();
    const isThere = windows.list().some(({ id, status }) => id === WORKSPACE && status === 'registered');
    if (isThere) story.player()?.registered();
    story.follow(choice.settings.loop);
    inspection.flush();
  }

  function followRegistrations(): void {
    for (const id of windows.follow(desk.state())) inspection.stands(id, 'unregistered', '');
  }

  function settle(): void {
    follow();
    state$.next(present());
  }

  function choose(next: Choice): void {
    const before = choice;
    choice = next;
    const { speed, faults } = next.settings;
    if (isAnotherDesktop(before, next)) begin();
    else {
      if (faults !== before.settings.faults) put({ kind: 'faults', faults });
      if (speed !== before.settings.speed) story.player()?.setSpeed(speed);
    }
  }

  function load(ids: readonly string[]): void {
    ids.forEach(inspection.loaded);
    windows.reload(ids);
  }

  function fulfil(wish: Wish): void {
    const ids = windows.list().map(({ id }) => id);
    switch (wish.kind) {
      case 'happening': {
        const { happening } = wish;
        if (happening.kind === 'faults') choose(chosen(choice, { faults: happening.faults }, apps));
        else put(madeUp.complete(happening));
        break;
      }
      case 'settings':
        choose(chosen(choice, wish.settings, apps));
        break;
      case 'recording':
        choose(chosenRecording(choice, wish));
        break;
      case 'restart':
        begin();
        break;
      case 'play':
        if (story.state()?.status === 'over') begin();
        else story.player()?.play();
        break;
      case 'pause':
      case 'step':
        story.player()?.[wish.kind]();
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

  function hearProtocol(window: string, messageType: string, data: unknown, from: string): void {
    const outputs = desk.put({ kind: 'message', from: window, data });
    const isRegister = messageType === 'RegisterForClientEvents';
    inspection.pagePosted(window, data, from, cameOf(messageType, outputs));
    if (isRegister) inspection.stands(window, 'registering', '');
    carryOut(outputs);
    const silence = isRegister ? whySilent(outputs, desk.state()) : undefined;
    if (silence !== undefined) inspection.stands(window, 'silent', silence, 'protocol.md A.6');
    followRegistrations();
    windows.spoke(window, desk.state());
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
      const messageType = messageTypeOf(data);
      if (messageType === undefined) return;
      if (inspection.reported(window, data)) {
        inspection.flush();
        return;
      }
      hearProtocol(window, messageType, data, from);
      settle();
    },
    closed(window) {
      if (window !== POP_OUT) return;
      const places = choice.settings.places.filter((place) => place !== POP_OUT);
      choose(chosen(choice, { places }, apps));
      settle();
    },
    stop() {
      desk.stop();
      story.stop();
      windows.stop();
      inspection.stop();
      state$.complete();
    },
  };
}

/** Whose events the desktop itself shows. */
const SEEN: readonly Happening['kind'][] = ['emit', 'screen-pop', 'indicator', 'session-end'];
