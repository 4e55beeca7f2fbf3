import type { HostInput } from '../../src/host/host-input';
import type { HostOutput, HostPost } from '../../src/host/host-output';
import { type HostOptions, type HostState, initialHost, type ProfileName } from '../../src/host/host-state';
import { step } from '../../src/host/step';
import { eventOf, labelOf } from './event-label';

/** What came of some inputs, one after another. */
export interface Run {
  readonly state: HostState;
  readonly outputs: readonly HostOutput[];
}

export function run(state: HostState, inputs: readonly HostInput[]): Run {
  return inputs.reduce<Run>(
    (so, input) => {
      const [next, outputs] = step(so.state, input);
      return { state: next, outputs: [...so.outputs, ...outputs] };
    },
    { state, outputs: [] },
  );
}

/** A desktop to which this has happened already. */
export function deskAfter(profile: ProfileName, inputs: readonly HostInput[], options?: HostOptions): HostState {
  return run(initialHost(profile, options), inputs).state;
}

/** What each input makes the desktop post to a window, a line for each message: its events by label. */
export function told(state: HostState, inputs: readonly HostInput[], windowId = 'main'): readonly string[] {
  return messagesTo(windowId, run(state, inputs).outputs).map(({ events }) => events.map(labelOf).join(', '));
}

export function messagesTo(windowId: string, outputs: readonly HostOutput[]): readonly HostPost['data'][] {
  return outputs.flatMap((output) => (output.kind === 'post' && output.to === windowId ? [output.data] : []));
}

export const NOON = Date.UTC(2025, 2, 4, 12);

export function says(data: unknown, from: string | null = 'main', at = NOON): HostInput {
  return { kind: 'message', from, data, at };
}

/** A registration; without a second argument it has no contact id, not even an undefined one. */
export function registers(subscriptionTypes: unknown, ...contactId: readonly unknown[]): HostInput {
  const id = contactId.length === 0 ? {} : { contactId: contactId[0] };
  return says({ messageType: 'RegisterForClientEvents', issuer: 'test', subscriptionTypes, ...id });
}

export const unregisters = says({ messageType: 'UnregisterFromClientEvents' });

/** Events, each in a batch of its own; by label where the label is all that matters. */
export function pushes(...events: readonly (string | object)[]): readonly HostInput[] {
  return events.map((event) => ({ kind: 'emit', events: [typeof event === 'string' ? eventOf(event) : event] }));
}

export function polls(token: string): HostInput {
  return { kind: 'token', token, by: 'poll' };
}

export function announces(token: string): HostInput {
  return { kind: 'token', token, by: 'announcement' };
}
