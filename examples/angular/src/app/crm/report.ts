/** What came of a contact. */
export const OUTCOMES = ['Resolved', 'Follow-up', 'Escalated', 'Transferred', 'No answer'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** What the agent tells the CRM of a case. */
export interface Report {
  readonly caseKey: string;
  /** null for somebody whom the CRM does not know. */
  readonly customerId: string | null;
  readonly note: string;
  /** null while the agent has not chosen. */
  readonly outcome: Outcome | null;
  readonly wantsCallBack: boolean;
  /** Nothing more will be written. */
  readonly isComplete: boolean;
}
