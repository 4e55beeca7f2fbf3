import { readCommand } from '../wire/command';
import { readRegistration } from '../wire/registration';
import { chooseState } from './agent';
import { act } from './call';
import { obey, showCard } from './commands';
import { slowDown } from './delayed';
import type { HostInput } from './host-input';
import type { Step } from './host-output';
import { reloadHost } from './host-reload';
import type { HostState } from './host-state';
import { loseNetwork, regainNetwork } from './network';
import { offerCall } from './offer';
import { passTime } from './pass-time';
import { register, unregister } from './registrations';
import { deliver } from './routing';
import { assist, indicate, notify, popScreen } from './script-events';
import { changeToken, endSession, startSession } from './session';
import { switchFaults } from './switch-faults';
import { closePanels, closeWindow, openWindow } from './windows';

/**
 * The desktop as a pure state machine: what one input makes of its state, and what it does (protocol.md A.8).
 *
 * ```ts
 * let host = initialHost('max'); // or 'cxone-agent'
 * function put(input: HostInput): void {
 *   const [next, outputs] = step(host, input);
 *   host = next;
 *   for (const output of outputs) if (output.kind === 'post') frames[output.to].postMessage(output.data, '*');
 * }
 * onMessage(({ source, data }) => put({ kind: 'message', from: idOf(source), data, at: Date.now() }));
 * put({ kind: 'session-start', token: 'T1', at: Date.now() }); // then agent-state, call, action, session-end
 * const due = wakeAt(host); // set a timer, and then put({ kind: 'time', at: Date.now() });
 * ```
 */
export function step(state: HostState, input: HostInput): Step {
  // The passing of time says itself what time it is.
  const isClock = input.kind === 'time' || !('at' in input);
  const timed = isClock ? state : { ...state, now: input.at };
  const [next, outputs] = closePanels(timed, take(timed, input));
  if (next === timed && outputs.length === 0) return [state, []];
  return slowDown(next, outputs);
}

function take(state: HostState, input: HostInput): Step {
  switch (input.kind) {
    case 'message':
      return hear(state, input.from, input.data, input.at);
    case 'emit':
      return deliver(state, input.events);
    case 'session-start':
      return startSession(state, input.token, input.at);
    case 'token':
      return changeToken(state, input.token, input.by);
    case 'session-end':
      return endSession(state, input.how);
    case 'agent-state':
      return deliver(state, chooseState(state, input, input.at), 'protocol.md D.2');
    case 'call':
      return offerCall(state, input, input.at);
    case 'action':
      return deliver(state, act(state, input.action, input.at), 'protocol.md D.3');
    case 'time':
      return passTime(state, input.at);
    case 'window-opened':
      return openWindow(state, input);
    case 'window-gone':
      return closeWindow(state, input.windowId);
    case 'ready':
      return [{ ...state, ready: true }, []];
    case 'faults':
      return switchFaults(state, input.faults);
    case 'host-reload':
      return reloadHost(state, input.at);
    case 'network':
      return input.is === 'lost' ? loseNetwork(state, input.at) : regainNetwork(state);
    case 'screen-pop':
      return popScreen(state, input);
    case 'indicator':
      return indicate(state, input.name, input.shown, input.contactId);
    case 'notice':
      return notify(state, input.name);
    case 'agent-assist':
      return assist(state, input.contactId);
  }
}

/** A window's message: a registration, its end, a command, a contact card; anything else is not heard. */
function hear(state: HostState, from: string | null, data: unknown, at: number): Step {
  const registration = readRegistration(data);
  if (registration === 'unregister') return unregister(state, from);
  if (registration !== undefined) return register(state, from, registration);
  const command = readCommand(data);
  if (command === undefined) return [state, []];
  return typeof command === 'string' ? obey(state, from, command, at) : showCard(state, from, command);
}
