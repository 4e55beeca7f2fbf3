import { type HostState, type LegalAction, type OfferChannel, openContacts } from 'rx-max/testing';

import type { WhyNot } from '../words/words';
import { factsOf } from './contact-facts';

/** What takes the whole agent: there is room for one of these. */
const TAKES_THE_AGENT: readonly OfferChannel[] = ['voice', 'voicemail', 'queueCallback', 'consult', 'takeOver'];

/** Why a channel brings nothing now; null where it can. */
export function whyNot(host: HostState, legal: readonly LegalAction[], channel: OfferChannel): WhyNot | null {
  if (legal.some((action) => action.kind === 'offer' && action.channel === channel)) return null;
  if (host.agentState === null) return 'no-session';
  const takesAgent = TAKES_THE_AGENT.includes(channel);
  const isTaken = openContacts(host).some((contact) => TAKES_THE_AGENT.includes(factsOf(contact).channel));
  if (takesAgent && isTaken) return 'taken';
  const { CurrentState } = host.agentState;
  if (takesAgent || CurrentState === 'Unavailable') return CurrentState === 'Available' ? 'taken' : 'not-available';
  return 'full';
}
