import { type AgentState, connectMax, type Contact } from 'rx-max';
import { compileLanes, fakeMax, type ProfileName, type Scenario } from 'rx-max/testing';
import { asyncScheduler } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import { tellOf } from '../../src/testing/tell-of';
import type { AppState } from './app-state';

/** Longer than any story, in milliseconds. */
const UNTIL = 3_600_000;
/** Some events say when something was years ago. */
const BEGAN = new Date('2026-03-04T12:00:00.000Z');

/**
 * What is so after each step of a story, by the host model: in Node, in virtual time, without Angular, a window or the simulator. First
 * what is known before the app registers, then one state for each batch that follows.
 */
export function modelStates({ lanes }: Scenario, profile: ProfileName): readonly AppState[] {
  const states: AppState[] = [];
  const scheduler = new TestScheduler(() => undefined);
  scheduler.run(({ flush }) => {
    scheduler.maxFrames = UNTIL;
    const desk = fakeMax({ profile, scripted: true });
    const tell = tellOf(desk.put);
    let agent: AgentState | null = null;
    let contacts: ReadonlyMap<string, Contact> = new Map();
    const write = (): void => {
      states.push(inWords(agent, contacts));
    };
    for (const { frame, events } of compileLanes(lanes, BEGAN)) {
      if (frame === 0) tell(events);
      else
        scheduler.schedule(() => {
          write();
          tell(events);
        }, frame);
    }
    const port = {
      ...desk,
      // A message takes a task to a window.
      post(message: object, origin: string) {
        asyncScheduler.schedule(() => {
          desk.post(message, origin);
        });
      },
    };
    const max = connectMax({ port });
    max.agentState$.subscribe({ next: (now) => (agent = now), error: unexpected });
    max.contacts$.subscribe({ next: (now) => (contacts = now), error: unexpected });
    flush();
    write();
    // What still waits, such as the clock of after-call work, is not waited for.
    scheduler.maxFrames = 0;
  });
  return states;
}

function unexpected(error: unknown): never {
  throw new Error('a stream failed', { cause: error });
}

function inWords(agent: AgentState | null, contacts: ReadonlyMap<string, Contact>): AppState {
  return {
    agent: agent?.state ?? null,
    contacts: [...contacts.values()].map(({ contactId, status }) => `${contactId} ${String(status)}`).sort(),
  };
}
