/** The agent of the model, and a colleague: ids, numbers and the platform's session, as the examples of protocol.md C have them. */
export const AGENT = {
  id: '20331',
  sessionId: '70110422',
  phone: '4005550100',
  callerId: '4005550199',
  colleague: '20332',
  campaign: '4460',
} as const;
