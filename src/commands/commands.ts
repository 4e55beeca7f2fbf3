import type { CallCommand, ContactCard } from '../wire/command';
import { encodeCallCommand, encodeContactCard } from '../wire/command';
import { requireId } from '../wire/contact-id';

/**
 * The commands of the protocol as they are: each posts at once, is never answered, and acts on the call that the host
 * chooses; what came of it shows only in later events (protocol.md A.3.4). They go to the host's pinned origin only; before
 * that they throw a MaxError `not-connected`, and nothing is queued.
 */
export interface MaxCommands {
  /** Accepts the offered contact. */
  readonly answer: () => void;
  /** Refuses the offered contact. */
  readonly refuse: () => void;
  /** A toggle: holds an active call, resumes a held one. */
  readonly hold: () => void;
  /** A toggle of the agent's microphone. */
  readonly mute: () => void;
  /** A toggle of the recording's mask. */
  readonly mask: () => void;
  /** Starts recording; on newer builds of CXone Agent a second one may stop it. */
  readonly record: () => void;
  /** Ends the call at once, without a confirmation. */
  readonly hangup: () => void;
  /**
   * Sets the customer's name and picture of the phone contact; CXone Agent ignores it (protocol.md A.3.3).
   *
   * @param contactId - digits, or a number up to 2^53; without it the host chooses
   */
  readonly contactCard: (card: ContactCard, contactId?: number | string) => void;
}

/** @param post - posts to the pinned origin, or throws */
export function createCommands(issuer: string, post: (message: object) => void): MaxCommands {
  const call = (command: CallCommand) => (): void => {
    post(encodeCallCommand(issuer, command));
  };
  return {
    answer: call('AnswerEvent'),
    refuse: call('RefuseEvent'),
    hold: call('HoldEvent'),
    mute: call('MuteEvent'),
    mask: call('MaskEvent'),
    record: call('RecordEvent'),
    hangup: call('HangupEvent'),
    contactCard(card, contactId) {
      post(encodeContactCard(issuer, card, contactId === undefined ? undefined : requireId('contactId', contactId)));
    },
  };
}
