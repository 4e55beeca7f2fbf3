import type { RawEvent } from '../wire/family';
import { deliveredBy } from './callback';
import { withConsequences } from './consequences';
import { idOf, isCall, isConsulting, isIn, isNaturalCalling } from './contact';
import { changed, closed } from './contact-change';
import { canLink } from './dialer';
import type { ContactAction, ContactActions, Effect } from './effect';
import type { HostState } from './host-state';

const RULE = 'protocol.md D.5';
const UNANSWERED = ['Dialing', 'Ringing', 'NaturalCallDialing', 'NaturalCallRinging', 'NaturalCallAMD'];

/** What the far end does with a call that the agent or the dialer made (protocol.md D.5). Of a consult D.6 tells. */
export const FAR_END_ACTIONS = {
  'far-ringing': step({ Dialing: 'Ringing', NaturalCallDialing: 'NaturalCallRinging' }),
  'far-machine': step({ NaturalCallRinging: 'NaturalCallAMD' }),
  'far-answer': {
    allows: (state, call) => isUnanswered(call) && (!isNaturalCalling(call) || canLink(state)),
    does: answered,
  },
  'far-busy': failure('NA'),
  'far-bad-number': failure('BadNumber'),
} satisfies ContactActions;

function isUnanswered(call: RawEvent): boolean {
  // A call that rings at the agent is called Ringing as well; one that was offered as a queue callback is inbound and dialled.
  const isDialled = isIn(call, ...UNANSWERED) && (!isIn(call, 'Ringing') || call['IsInbound'] === 'False');
  return isCall(call) && isDialled && !isConsulting(call);
}

function step(next: Readonly<Record<string, string>>): ContactAction {
  return {
    allows: (_, call) => isUnanswered(call) && isIn(call, ...Object.keys(next)),
    does: (_, call, at) => ({ events: [changed(call, at, { Status: next[String(call['Status'])] })], rule: RULE }),
  };
}

/** The dialer links the agent to whom it reached; a commitment to call back is kept with it (protocol.md D.5, D.13). */
function answered(state: HostState, call: RawEvent, at: number): Effect {
  const linked = isNaturalCalling(call) ? { IsLinked: 'True' } : {};
  const { events, keeps = {} } = deliveredBy(state, idOf(call));
  const told = changed(call, at, { Status: 'Active', ...linked });
  return { events: [...withConsequences(state, [told], at), ...events], keeps, rule: RULE };
}

/** Nobody is reached. Of the codes only these two were seen (protocol.md C.2.1). */
function failure(DisconnectCode: 'NA' | 'BadNumber'): ContactAction {
  return {
    allows: (_, call) => isUnanswered(call),
    does: (state, call, at) => ({
      events: withConsequences(state, [closed(call, at, { DisconnectCode })], at),
      rule: RULE,
    }),
  };
}
