/** What comes to the agent; `consult`: a colleague asks; `takeOver`: a supervisor takes a call away from its agent. */
export type OfferChannel =
  'voice' | 'chat' | 'sms' | 'email' | 'voicemail' | 'workItem' | 'digital' | 'queueCallback' | 'consult' | 'takeOver';

/** What is known of a contact that comes in; what is left out, or has no place on its channel, is made up. All in plain text. */
export interface ContactOffer {
  /** A digit string. */
  readonly contactId?: string;
  /** The root contact, of a call that was transferred or is about another one. */
  readonly masterId?: string;
  /** The calling number; of a chat or an e-mail, the customer's address. */
  readonly ani?: string;
  /** The dialled number; of a chat or an e-mail, where it was sent. */
  readonly dnis?: string;
  /** The skill's id; of a digital contact, its name. */
  readonly skill?: string;
  readonly screenPopUrl?: string;
  readonly customerName?: string;
  /** The same over all legs and transfers of a call. */
  readonly interactionId?: string;
  /** The kind of call, such as `AgentLeg` for one that was transferred to the agent's skill (protocol.md D.7). */
  readonly callType?: string;
  readonly subject?: string;
  /** Free text: a work item's contents. */
  readonly payload?: string;
  /** How many seconds the agent has to answer; 0 for as long as it takes. */
  readonly refusalTimeout?: number;
  /** A voicemail's length in seconds. */
  readonly duration?: number;
  /** How it comes: it rings, which is usual; connected by itself; or a chat waits before it is offered. */
  readonly begins?: 'ringing' | 'connected' | 'waiting';
}
