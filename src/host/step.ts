import { readCommand } from '../wire/command';
import { readRegistration } from '../wire/registration';
import { act, contactFor } from './act';
import { chooseState } from './agent';
import { callBack } from './callback';
import { carryOut, notNow, notOffered } from './carry-out';
import { obey, showCard } from './commands';
import { dialNumber } from './dial';
import { useDialer } from './dialer';
import { slowDown } from './delayed';
import type { HostInput } from './host-input';
import type { Step } from './host-output';
import { reloadHost } from './host-reload';
import type { HostState } from './host-state';
import { loseNetwork, regainNetwork } from './network';
import { offerContact } from './offer';
import { passTime } from './pass-time';
import { usePhone } from './phone';
import { register, unregister } from './registrations';
import { deliver } from './routing';
import { assist, indicate, notify, popScreen } from './script-events';
import { changeToken, endSession, refuseSession, startSession } from './session';
import { joinSession } from './session-join';
import { supervise } from './supervisor';
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
 * put({ kind: 'session-start', token: 'T1', at: Date.now() }); // then agent-state, offer, action, session-end
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
    case 'session-refused':
      return refuseSession(state, input.why);
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
