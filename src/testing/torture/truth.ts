import type { RawEvent } from 'rx-max';

import type { HostInput } from '../../host/host-input';
import type { HostOutput } from '../../host/host-output';
import { initialHost, type ProfileName } from '../../host/host-state';
import { step } from '../../host/step';
import { wakeAt } from '../../host/wake-at';
import { AT_FIRST } from './desk-at-first';
import type { Flow, FlowStep } from './flow';
import { readBatches, type Told } from './read-batches';

const WITNESS = 'witness';

/**
 * What happens in a flow, heard by a window that misses nothing: a sound MAX, asked for all from the beginning. What comes by
 * itself, such as the end of after-call work, is part of it.
 */
export function truthOf(steps: readonly FlowStep[], until: number, profile: ProfileName): Omit<Flow, 'knownFrom'> {
  const told: Told[] = [];
  let state = initialHost('max', AT_FIRST.options);
  const put = (input: HostInput, at: number): void => {
    const [next, outputs] = step(state, input);
    state = next;
    told.push(...eventsFor(outputs, at));
  };
  put({ kind: 'message', from: WITNESS, data: AT_FIRST.registration, at: 0 }, 0);
  for (const happening of AT_FIRST.happenings) put({ ...happening, at: 0 } as HostInput, 0);
  let now = 0;
  for (const { wait, what } of steps) {
    passTo(now + wait);
    now += wait;
    if (what.kind !== 'page') put({ ...what, at: now } as HostInput, now);
  }
  passTo(until);

  function passTo(time: number): void {
    for (let due = wakeAt(state); due !== null && due <= time; due = wakeAt(state)) put({ kind: 'time', at: due }, due);
  }

  const batches = told.filter(({ events }) => events.length > 0);
  return { profile, batches, until, ...readBatches(batches, until) };
}

function eventsFor(outputs: readonly HostOutput[], at: number): readonly Told[] {
  return outputs.flatMap((output) => {
    if (output.kind !== 'post' || output.to !== WITNESS) return [];
    const events = output.data.events as readonly RawEvent[]; // the model makes no others without a fault
    return [{ at, events: events.filter(({ messageType }) => messageType !== 'ClientEventSubscriptionAcknowledge') }];
  });
}
