import {
  type Happening,
  type HostCommand,
  type HostOptions,
  type HostOutput,
  type HostPost,
  type HostState,
  initialHost,
  openContacts,
  type ProfileName,
} from 'rx-max/testing';
import { asyncScheduler } from 'rxjs';

import { type AppWindows, createAppWindows } from './app-windows';
import { createDesk, type Desk, eventsIn, toldBy } from './desk';
import type { Inspection } from './inspect';
import { answersIn, cameOf, whySilent } from './registration-signs';
import type { Place } from './settings';
import { NOTHING_SHOWN, ofContacts, seen, type Sights, withCard } from './sights';
import type { Edge } from './simulator';
import type { CommandSeen } from './simulator-state';

/** The desktop with its windows and what it shows; all that it posts and hears is inspected. */
export interface Desktop {
  readonly host: () => HostState;
  readonly windows: AppWindows;
  readonly sights: () => Sights;
  readonly lastCommand: () => CommandSeen | null;
  /** Another desktop, to which nothing has happened yet, with the app in its windows. */
  readonly begin: (profile: ProfileName, options: HostOptions, url: string, places: readonly Place[]) => void;
  readonly put: (happening: Happening) => void;
  /** A window said something of the protocol. */
  readonly hear: (window: string, messageType: string, data: unknown, origin: string) => void;
  /** What follows from whatever happened, before anybody is told. */
  readonly follow: (places: readonly Place[]) => void;
  readonly stop: () => void;
}

/** @param changed - called when something came about by itself */
export function createDesktop(edge: Edge, inspection: Inspection, clock: () => number, changed: () => void): Desktop {
  const windows = createAppWindows(put, changed);
  let desk: Desk = createDesk(initialHost('max'), happened);
  let sights: Sights = NOTHING_SHOWN;
  let lastCommand: CommandSeen | null = null;

  function put(happening: Happening): void {
    if (SEEN.includes(happening.kind)) {
      sights = seen(sights, toldBy(desk.state(), happening), asyncScheduler.now());
    }
    carryOut(desk.put(happening));
  }

  function happened(outputs: readonly HostOutput[]): void {
    carryOut(outputs);
    changed();
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

  function followRegistrations(): void {
    for (const id of windows.follow(desk.state())) inspection.stands(id, 'unregistered', '');
  }

  return {
    host: () => desk.state(),
    windows,
    sights: () => sights,
    lastCommand: () => lastCommand,
    begin(profile, options, url, places) {
      desk.stop();
      desk = createDesk(initialHost(profile, options), happened);
      sights = NOTHING_SHOWN;
      lastCommand = null;
      inspection.loaded();
      windows.begin(url, places);
    },
    put,
    hear(window, messageType, data, origin) {
      const outputs = desk.put({ kind: 'message', from: window, data });
      const isRegister = messageType === 'RegisterForClientEvents';
      inspection.pagePosted(window, data, origin, cameOf(messageType, outputs));
      if (isRegister) inspection.stands(window, 'registering', '');
      carryOut(outputs);
      const silence = isRegister ? whySilent(outputs, desk.state()) : undefined;
      if (silence !== undefined) inspection.stands(window, 'silent', silence, 'protocol.md A.6');
      followRegistrations();
      windows.spoke(window, messageType, desk.state());
    },
    follow(places) {
      const present = eventsIn({ issuer: 'MAX', contactId: null, events: openContacts(desk.state()) });
      const open = present.flatMap(({ contactId }) => contactId ?? []);
      windows.show(places, open);
      sights = ofContacts(sights, open);
      followRegistrations();
    },
    stop() {
      desk.stop();
      windows.stop();
    },
  };
}

/** Whose events the desktop itself shows. */
const SEEN: readonly Happening['kind'][] = ['emit', 'screen-pop', 'indicator', 'session-end'];
