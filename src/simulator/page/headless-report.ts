import type { InspectorEntry } from 'rx-max/inspector';

import type { Simulator } from './model/simulator';
import type { SimulatorState } from './model/simulator-state';

/** How long entries are gathered before they are sent, in milliseconds. */
const GATHERED = 100;

/** Nobody looks at this page: it tells its server what happens, and when the scenario is over. */
export function reportTo(
  simulator: Simulator,
  send: (path: string, type: string, body: string) => Promise<void>,
): void {
  let waiting: InspectorEntry[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = Promise.resolve();
  let hasRegistered = false;
  let wrong: string | null = null;
  let isDone = false;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const lines = waiting.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    waiting = [];
    sending = sending.then(() => send('./report', 'application/x-ndjson', lines));
  }

  function done(): void {
    isDone = true;
    // What was told last may still be on its way to the app and back.
    setTimeout(() => {
      flush();
      const why = wrong ?? (hasRegistered ? '' : 'the app did not register');
      const body = JSON.stringify({ ok: why === '', why });
      sending = sending.then(() => send('./done', 'application/json', body));
    }, GATHERED);
  }

  simulator.entries$.subscribe({
    next(entries) {
      waiting.push(...entries);
      wrong ??= wrongIn(entries);
      timer ??= setTimeout(flush, GATHERED);
    },
    error: reportError,
  });
  simulator.state$.subscribe({
    next(state) {
      hasRegistered ||= state.windows.some(({ status }) => status === 'registered');
      wrong ??= refusalIn(state);
      if (state.player?.status === 'over' && !isDone) done();
    },
    error: reportError,
  });
}

function wrongIn(entries: readonly InspectorEntry[]): string | null {
  const rejected = entries.find(({ kind }) => kind === 'rejection');
  return rejected === undefined ? null : `something was rejected: ${rejected.name} ${rejected.told}`.trim();
}

function refusalIn({ windows }: SimulatorState): string | null {
  const refused = windows.find(({ status }) => status === 'refused');
  return refused === undefined ? null : `the desktop refused the registration: ${refused.reason ?? ''}`;
}

/** @throws Error where the server does not take it */
export async function sendToServer(path: string, type: string, body: string): Promise<void> {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
}
