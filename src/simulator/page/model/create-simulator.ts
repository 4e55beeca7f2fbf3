import type { RawEvent } from 'rx-max';
import { asyncScheduler, BehaviorSubject } from 'rxjs';

import { POP_OUT, WORKSPACE } from './app-windows';
import { type Choice, chosen, chosenRecording, isAnotherDesktop, tapeOf } from './choice';
import { createDesktop } from './desktop';
import { happeningsOf } from './from-lanes';
import { createInspection } from './inspect';
import { createMadeUp } from './made-up';
import { messageTypeOf } from './registration-signs';
import type { Settings } from './settings';
import type { Simulator, SimulatorOptions, Wish } from './simulator';
import type { SimulatorState } from './simulator-state';
import { createStory } from './story';

/** The desktop with its windows, its player and its inspector. It begins at once, and goes by RxJS's own clock. */
export function createSimulator({ apps, edge, origin = '', ...options }: SimulatorOptions): Simulator {
  const { clock = () => asyncScheduler.now() } = options;
  const inspection = createInspection(clock, origin);
  const desktop = createDesktop(edge, inspection, clock, settle);
  const story = createStory(tell, settle, beginAgain);
  const madeUp = createMadeUp();
  let choice: Choice = chosen({ settings: options.settings, recorded: null }, {}, apps);

  begin();
  follow();
  const state$ = new BehaviorSubject(present());

  function present(): SimulatorState {
    const { pops, indicators, cards } = desktop.sights();
    return {
      settings: choice.settings,
      host: desktop.host(),
      windows: desktop.windows.list(),
      player: story.state(),
      pops,
      indicators: indicators.map(({ name }) => name),
      cards,
      lastCommand: desktop.lastCommand(),
    };
  }

  /** Another desktop: a person's has an agent who is available, and one that is told a story knows what the story says. */
  function begin(): void {
    const { profile, faults, places, speed, app } = choice.settings;
    const tape = tapeOf(choice, asyncScheduler.now());
    const url = apps.find(({ name }) => name === app)?.url ?? 'about:blank';
    desktop.begin(profile, { faults, scripted: tape !== null }, url, places);
    if (tape === null) {
      desktop.put({ kind: 'session-start', token: madeUp.tokenFor() });
      desktop.put({ kind: 'agent-state', state: 'Available' });
    }
    story.begin(tape, speed);
  }

  function beginAgain(): void {
    begin();
    settle();
  }

  function tell(events: readonly RawEvent[]): void {
    for (const happening of happeningsOf(events, madeUp.tokenFor)) desktop.put(happening);
  }

  /** What follows from whatever happened, before anybody is told. */
  function follow(): void {
    desktop.follow(choice.settings.places);
    const isThere = desktop.windows.list().some(({ id, status }) => id === WORKSPACE && status === 'registered');
    if (isThere) story.player()?.registered();
    story.follow(choice.settings.loop);
    inspection.flush();
  }

  function settle(): void {
    follow();
    state$.next(present());
  }

  function change(part: Partial<Settings>): void {
    choose(chosen(choice, part, apps));
  }

  function choose(next: Choice): void {
    const before = choice;
    choice = next;
    if (isAnotherDesktop(before, next)) begin();
    else {
      const { speed, faults } = next.settings;
      if (faults !== before.settings.faults) desktop.put({ kind: 'faults', faults });
      if (speed !== before.settings.speed) story.player()?.setSpeed(speed);
    }
  }

  /** The app is loaded anew in these windows. */
  function load(ids: readonly string[]): void {
    ids.forEach(inspection.loaded);
    desktop.windows.reload(ids);
  }

  function fulfil(wish: Wish): void {
    const ids = desktop.windows.list().map(({ id }) => id);
    switch (wish.kind) {
      case 'happening': {
        const { happening } = wish;
        if (happening.kind === 'faults') change({ faults: happening.faults });
        else desktop.put(madeUp.complete(happening));
        break;
      }
      case 'settings':
        change(wish.settings);
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
        desktop.put({ kind: 'host-reload' });
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
      const messageType = messageTypeOf(data);
      if (window === null || messageType === undefined || !desktop.windows.has(window)) return;
      if (inspection.reported(window, data)) {
        inspection.flush();
        return;
      }
      desktop.hear(window, messageType, data, from);
      settle();
    },
    closed(window) {
      if (window !== POP_OUT) return;
      change({ places: choice.settings.places.filter((place) => place !== POP_OUT) });
      settle();
    },
    stop() {
      desktop.stop();
      story.stop();
      inspection.stop();
      state$.complete();
    },
  };
}
