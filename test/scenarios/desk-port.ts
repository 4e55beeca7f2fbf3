import type { MaxPort, PortMessage } from 'rx-max';
import { asyncScheduler, Subject } from 'rxjs';

import type { HostInput } from '../../src/host/host-input';
import { type HostState, initialHost, type ProfileName } from '../../src/host/host-state';
import { step } from '../../src/host/step';
import type { SequenceStep } from './sequence';

/** A desktop of the host model, as the port of a page in its window `main`. */
export interface DeskPort extends MaxPort {
  /** What the page posted that is no registration, and no end of one. */
  readonly commands: string[];
  /** The desktop is told a batch, and a token where one comes with it. */
  readonly tell: (step: SequenceStep) => void;
}

const ORIGIN = 'https://desk.niceincontact.com';

export function deskPort(profile: ProfileName): DeskPort {
  const host = { name: profile };
  const messages$ = new Subject<PortMessage>();
  const commands: string[] = [];
  let state: HostState = initialHost(profile);

  function put(input: HostInput): void {
    const [next, outputs] = step(state, input);
    state = next;
    for (const output of outputs) {
      if (output.kind !== 'post') continue;
      // As a window does: later, and a copy of its own.
      const data: unknown = structuredClone(output.data);
      asyncScheduler.schedule(() => {
        messages$.next({ source: host, origin: ORIGIN, data });
      });
    }
  }

  return {
    host,
    messages$,
    commands,
    post(message) {
      const { messageType } = message as { readonly messageType: string };
      if (/ClientEvents$/.test(messageType)) put({ kind: 'message', from: 'main', data: message, at: 0 });
      else commands.push(messageType);
    },
    tell({ events, token }) {
      const isStart = events.some((event) => event['Type'] === 'AgentSessionStart');
      // A token comes with the poll and is told after a start, or it is announced by itself.
      if (token !== undefined && isStart) put({ kind: 'token', token, by: 'poll' });
      if (events.length > 0) put({ kind: 'emit', events });
      if (token !== undefined && !isStart) put({ kind: 'token', token, by: 'announcement' });
    },
  };
}
