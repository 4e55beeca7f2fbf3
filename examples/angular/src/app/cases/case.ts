import type { ContactChannel } from 'rx-max';

import type { Outcome } from '../crm/report';

/** One conversation with a customer, over all its contacts, and what the agent has written of it. */
export interface Case {
  /** The interaction, which a transfer does not change. */
  readonly key: string;
  /** The latest of its contacts. */
  readonly contactId: string;
  readonly channel: ContactChannel;
  /** null for somebody whom the CRM does not know, and before it has answered. */
  readonly customerId: string | null;
  /** When the customer went, in milliseconds since the epoch; null while they are there. */
  readonly endedAt: number | null;
  readonly note: string;
  readonly outcome: Outcome | null;
  readonly wantsCallBack: boolean;
}

/** What the agent writes. */
export type Draft = Pick<Case, 'note' | 'outcome' | 'wantsCallBack'>;
