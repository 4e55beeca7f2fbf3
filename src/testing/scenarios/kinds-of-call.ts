/** Fields of every event of a call, in the decoded spelling. */
type CallFields = Readonly<Record<string, unknown>>;

/** A call that rings until its agent accepts it. */
export const RINGING: CallFields = { isRequireManualAccept: true };

const WITHOUT_POP: CallFields = { screenPopUrl: undefined, screenPopUrlVariables: undefined };

/** A call to a customer. */
export const OUTBOUND: CallFields = { isInbound: false, ani: '4005550199', dnis: '2025550143', ...WITHOUT_POP };

/** The call of agent 20331 to agent 20332, as the first of them has it. Its root is the customer's call. */
export const CONSULT: CallFields = {
  masterId: '304828365',
  callType: 'Consult',
  isInbound: false,
  ani: '20331',
  dnis: '20332',
  ...WITHOUT_POP,
};

/** The same call, as the second of them has it. */
export const CONSULTED: CallFields = { ...CONSULT, ...RINGING, isInbound: true };
