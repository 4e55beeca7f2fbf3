import type { Contact } from 'rx-max';

import { isOver, isRinging } from '../contacts/contact-kind';

export type CommandName = 'answer' | 'refuse' | 'hold' | 'mute' | 'mask' | 'record' | 'hangup';

/** What a button asks for. */
export type WishName =
  'answer' | 'refuse' | 'hold' | 'resume' | 'mute' | 'unmute' | 'mask' | 'unmask' | 'record' | 'hangup';

/** A button. */
export interface Command {
  readonly name: CommandName;
  readonly wish: WishName;
  readonly label: string;
  readonly isPossible: boolean;
}

/** The buttons of a contact, and why some of them cannot be pressed. */
export interface Commands {
  readonly buttons: readonly Command[];
  /** Empty where nothing is to be said. */
  readonly hint: string;
}

/**
 * What can be done to a contact with the desktop's commands. They carry no contact: the desktop chooses, so there has to be exactly
 * one that it can mean.
 *
 * @param contacts - all that live
 * @param isMuted - null while the desktop has not told
 */
export function commandsFor(contact: Contact, contacts: Iterable<Contact>, isMuted: boolean | null): Commands {
  const others = [...contacts].filter(({ contactId }) => contactId !== contact.contactId);
  if (isRinging(contact)) {
    const isAlone = !others.some(isRinging);
    return {
      buttons: [
        { name: 'answer', wish: 'answer', label: 'Answer', isPossible: isAlone },
        { name: 'refuse', wish: 'refuse', label: 'Refuse', isPossible: isAlone },
      ],
      hint: isAlone ? '' : 'Several contacts are ringing: choose in the desktop.',
    };
  }
  if (contact.channel !== 'voice' || isOver(contact)) return { buttons: [], hint: '' };
  const isAlone = !others.some((other) => other.channel === 'voice' && !isOver(other) && !isRinging(other));
  return {
    buttons: buttonsOfCall(contact, isMuted).map((button) => ({ ...button, isPossible: isAlone && button.isPossible })),
    hint: isAlone ? '' : 'Several calls are on: use the buttons of the desktop.',
  };
}

function buttonsOfCall({ status, event }: Contact, isMuted: boolean | null): readonly Command[] {
  const isActive = status === 'Active';
  const isHeld = status === 'Holding';
  const isMasked = status === 'Masking';
  const isRecorded = event.type === 'CallContactEvent' && event.isLogging === true;
  return [
    isHeld
      ? { name: 'hold', wish: 'resume', label: 'Resume', isPossible: true }
      : { name: 'hold', wish: 'hold', label: 'Hold', isPossible: isActive },
    isMuted === true
      ? { name: 'mute', wish: 'unmute', label: 'Unmute', isPossible: true }
      : { name: 'mute', wish: 'mute', label: 'Mute', isPossible: isActive || isMasked || status === 'Joined' },
    isMasked
      ? { name: 'mask', wish: 'unmask', label: 'Unmask', isPossible: true }
      : { name: 'mask', wish: 'mask', label: 'Mask', isPossible: isActive },
    // A second one may stop it, on some desktops.
    { name: 'record', wish: 'record', label: isRecorded ? 'Recording' : 'Record', isPossible: isActive && !isRecorded },
    { name: 'hangup', wish: 'hangup', label: 'Hang up', isPossible: true },
  ];
}
