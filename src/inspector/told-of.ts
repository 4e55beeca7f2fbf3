/** How long it is at most, since it stands beside a marble. */
const LONGEST = 60;

/** Where an event says what matters most, in this order, in the decoded spelling. */
const TELLING = ['status', 'currentState', 'message', 'state', 'indicatorName', 'url', 'pageUri', 'appUri', 'label'];

/**
 * What an event says in a few words, such as its status; empty where its type says it all.
 *
 * @param decoded - the event decoded, without the token
 */
export function toldOf(type: string, decoded: unknown): string {
  const fields = (decoded ?? {}) as Readonly<Record<string, unknown>>; // whatever it is, it has properties
  const word = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return inWords(type, fields, word).slice(0, LONGEST);
}

function inWords(
  type: string,
  { agentMuted, isAcw, finalState }: Readonly<Record<string, unknown>>,
  word: (name: string) => string,
): string {
  switch (type) {
    case 'SessionInfo':
      return '';
    case 'Mute':
      return agentMuted === true ? 'muted' : agentMuted === false ? 'unmuted' : '';
    case 'AgentState':
      return spaced(word('currentState'), word('currentOutReason'), isAcw === true ? 'ACW' : '');
    case 'ClientEventSubscriptionAcknowledge':
      return spaced(word('status'), word('reason'));
    default: {
      const status = TELLING.map(word).find((found) => found !== '') ?? '';
      return spaced(status, finalState === true ? 'final' : '');
    }
  }
}

function spaced(...words: readonly string[]): string {
  return words.filter((each) => each !== '').join(' ');
}
