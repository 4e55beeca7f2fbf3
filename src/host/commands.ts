import type { CallCommand, ContactCardWire } from '../wire/command';
import { readId } from '../wire/contact-id';
import { act, allowing, contactFor } from './act';
import { actionOf, type CallAction } from './call-action';
import { carryOut, notNow } from './carry-out';
import { idOf, isCall } from './contact';
import type { HostCommand, HostOutput, Step } from './host-output';
import type { HostState } from './host-state';
import { openContacts } from './memory';
import { profileOf } from './profile';

/** A window presses a button. It need not be registered, and it gets no answer (protocol.md A.3.4, real-host.md, Commands). */
export function obey(state: HostState, from: string | null, command: CallCommand, at: number): Step {
  const action = actionOf(command);
  const ids = targetsOf(state, action);
  const said = commandOf(action, from, ids[0], 'protocol.md A.3.4');
  return ids.reduce<readonly [HostState, readonly HostOutput[]]>(
    ([so, outputs], id) => {
      const effect = act(so, action, contactFor(so, action, id), at);
      const [next, more] = carryOut(so, effect, notNow(action, 'protocol.md A.3.4'));
      return [next, [...outputs, ...more]];
    },
    [state, [said]],
  );
}

const ON_ANY_CARD: readonly CallAction[] = ['answer', 'refuse'];

/** The command names no contact: each that is offered can be answered or refused, the other buttons are those of a call. */
function targetsOf(state: HostState, action: CallAction): readonly string[] {
  const isForCards = ON_ANY_CARD.includes(action);
  const ids = allowing(state, action)
    .filter((contact) => isForCards || isCall(contact))
    .map(idOf);
  return isForCards && profileOf(state).answers === 'every-card' ? ids : ids.slice(0, 1);
}

/**
 * A window names the customer of the phone contact, which MAX shows on the contact's card (protocol.md A.3.3). Whether MAX heeds
 * the contact id is not known (H.10): here it chooses among the calls, and the first one has the card where it chooses none.
 */
export function showCard(state: HostState, from: string | null, { contactCardData, contactId }: ContactCardWire): Step {
  if (profileOf(state).contactCard === 'ignored') return [state, []];
  const { name, userImg } = contactCardData;
  const calls = openContacts(state).filter(isCall).map(idOf);
  const chosen = calls.find((id) => id === readId(contactId)) ?? calls[0];
  const said = commandOf('contact-card', from, chosen, 'protocol.md A.3.3');
  return [state, [{ ...said, card: { name, userImg } }]];
}

/** @param contactId - the contact that it is done to; undefined where it cannot be done */
function commandOf(
  command: HostCommand['command'],
  from: string | null,
  contactId: string | undefined,
  rule: string,
): HostCommand {
  const said = { kind: 'command', command, from, accepted: contactId !== undefined, rule } as const;
  return contactId === undefined ? said : { ...said, contactId };
}
