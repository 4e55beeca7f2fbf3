import { isSessionEnd } from '../snapshot/fold';
import { TOKEN_SUBJECT } from '../snapshot/subject';
import { answerOf } from '../wire/answer';
import { contactOf, type Entry } from '../wire/host-message';
import type { Request } from '../wire/registration';

/**
 * Whether an app asked for an event, by the documented meaning of its subscription types (protocol.md A.7), on both hosts:
 * `agent` for events without a contact, `contacts` for those with one, `contact` for those of the contact asked for or found
 * for the panel, `sessioninfo` for the token, `agentassist` for that type. The acknowledgement always passes, and so does the
 * session's end to whom it takes contacts or the token away.
 *
 * @param boundTo - the contact that the host bound the registration to
 */
export function isWanted(entry: Entry, { subscriptionTypes, contactId }: Request, boundTo: string | null): boolean {
  const owner = contactOf(entry);
  const isToken = entry.name === TOKEN_SUBJECT;
  const isEnd = isSessionEnd(entry);
  const asks = (type: Request['subscriptionTypes'][number], holds: boolean): boolean =>
    holds && subscriptionTypes.includes(type);
  return (
    asks('all', true) ||
    asks('agent', owner === null && !isToken) ||
    asks('contact', isEnd || (owner !== null && owner === (contactId ?? boundTo))) ||
    asks('contacts', isEnd || owner !== null) ||
    asks('sessioninfo', isEnd || isToken) ||
    asks('agentassist', entry.name === 'AgentAssist') ||
    answerOf(entry) !== undefined
  );
}
