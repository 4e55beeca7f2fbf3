import { readCommand } from '../wire/command';
import { readRegistration } from '../wire/registration';
import { act, contactFor } from './act';
import { chooseState } from './agent';
import { callBack } from './callback';
import { carryOut, notNow, notOffered } from './carry-out';
import { obey, showCard } from './commands';
import { dialNumber } from './dial';
import { useDialer } from './dialer';
import type { HostInput } from './host-input';
import type { Step } from './host-output';
import type { HostState } from './host-state';
import { offerContact } from './offer';
import { usePhone } from './phone';
import { register, unregister } from './registrations';
import { deliver } from './routing';
import { changeToken, endSession, startSession } from './session';
import { joinSession } from './session-join';
import { supervise } from './supervisor';
import { passTime } from './time-passes';

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
 * put({ kind: 'session-start', token: 'T1', at: Date.now() }); // then agent-state, offer, action, time, session-end
 * ```
 */
export function step(state: HostState, input: HostInput): Step {
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
      return endSession(state, input.how, input.at);
    case 'session-join':
      return joinSession(state, input.token, input.at);
    case 'agent-state':
      return deliver(state, chooseState(state, input, input.at), 'protocol.md D.2');
    case 'offer':
      return carryOut(state, offerContact(state, input.channel, input, input.at), notOffered(input.channel));
    case 'action': {
      const contact = contactFor(state, input.action, input.contactId);
      return carryOut(
        state,
        act(state, input.action, contact, input.at, input),
        notNow(input.action, 'protocol.md D.3'),
      );
    }
    case 'dial':
      return carryOut(state, dialNumber(state, input.number, input.at), notNow('dial', 'protocol.md D.5'));
    case 'phone':
      return carryOut(state, usePhone(state, input.action), notNow(`phone ${input.action}`, 'protocol.md D.1'));
    case 'dialer':
      return carryOut(
        state,
        useDialer(state, input.action, input.at),
        notNow(`dialer ${input.action}`, 'protocol.md D.5'),
      );
    case 'callback':
      return carryOut(
        state,
        callBack(state, input.action, input.at),
        notNow(`callback ${input.action}`, 'protocol.md D.13'),
      );
    case 'supervisor':
      return carryOut(
        state,
        supervise(state, input.action, input.at),
        notNow(`supervisor ${input.action}`, 'protocol.md D.15'),
      );
    case 'time':
      return passTime(state, input.at);
    case 'window-gone':
      return [{ ...state, gone: [...state.gone, input.windowId] }, []];
    case 'panel':
      return [{ ...state, panels: panelsWith(state.panels, input.windowId, input.contactId) }, []];
    case 'ready':
      return [{ ...state, ready: true }, []];
    case 'faults':
      return [{ ...state, faults: input.faults }, []];
  }
}

/** A window's message: a registration, its end, a command, a contact card; anything else is not heard. */
function hear(state: HostState, from: string | null, data: unknown, at: number): Step {
  const registration = readRegistration(data);
  if (registration === 'unregister') return unregister(state, from);
  if (registration !== undefined) return register(state, from, registration, at);
  const command = readCommand(data);
  if (command === undefined) return [state, []];
  return typeof command === 'string' ? obey(state, from, command, at) : showCard(state, from, command);
}

function panelsWith(panels: HostState['panels'], windowId: string, contactId: string | null): HostState['panels'] {
  const others = Object.entries(panels).filter(([id]) => id !== windowId);
  return Object.fromEntries(contactId === null ? others : [...others, [windowId, contactId]]);
}
