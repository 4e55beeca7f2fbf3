import type { CallCommand, ContactCardWire } from '../wire/command';
import { act } from './call';
import { actionOf } from './call-action';
import type { HostCommand, Step } from './host-output';
import type { HostState } from './host-state';
import { openCalls } from './memory';
import { profileOf } from './profile';
import { deliver } from './routing';

/** A window presses a button. It need not be registered, and it gets no answer (protocol.md A.3.4, real-host.md, Commands). */
export function obey(state: HostState, from: string | null, command: CallCommand, at: number): Step {
  const action = actionOf(command);
  const events = act(state, action, at);
  const said: HostCommand = {
    kind: 'command',
    command: action,
    from,
    accepted: events.length > 0,
    rule: 'protocol.md A.3.4',
  };
  const [known, posts] = deliver(state, events, 'protocol.md D.3');
  return [known, [said, ...posts]];
}

/** A window names the customer of the phone contact, which MAX shows on the contact's card (protocol.md A.3.3). */
export function showCard(state: HostState, from: string | null, { contactCardData }: ContactCardWire): Step {
  if (profileOf(state).contactCard === 'ignored') return [state, []];
  const { name, userImg } = contactCardData;
  const accepted = openCalls(state).length > 0;
  const card = { name, userImg };
  return [state, [{ kind: 'command', command: 'contact-card', from, accepted, card, rule: 'protocol.md A.3.3' }]];
}
