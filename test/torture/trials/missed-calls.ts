import type { Flow, FlowContact } from 'rx-max/testing';

import * as recipe from '../../../docs/cookbook/missed-calls';
import { agentAt, heardAt } from '../questions';
import { expectSame } from '../expect-same';
import { trial } from '../trial';

const RINGING = ['Incoming', 'Ringing', 'CallBackDisconnected'];

/** Each customer's call that rang and was closed before anybody answered is told a second later, and by whose doing. */
export const missedCalls = trial(
  'missed-calls',
  recipe,
  ({ missedCalls }) => missedCalls,
  ({ emissions, flow }) => {
    const missed = flow.contacts.filter(isMissed).map(({ contactId, endedAt }) => {
      const at = heardAt(flow, endedAt ?? 0) + 1000;
      return [at, contactId, doerAt(flow, at)] as const;
    });
    expectSame(
      'missed calls',
      emissions.map(({ at, value }) => [at, value.contactId, value.by]),
      missed.filter(([at]) => at < flow.until),
    );
  },
);

function isMissed({ channel, isCustomer, isInbound, statuses }: FlowContact): boolean {
  const before = statuses.filter(({ status }) => status !== 'Disconnected');
  const isClosed = statuses.at(-1)?.isFinal === true;
  const rang = before.length > 0 && before.every(({ status }) => RINGING.includes(status));
  return channel === 'voice' && isCustomer && isInbound && isClosed && rang;
}

/** By the state that follows. What is told in that very millisecond is heard after it. */
function doerAt(flow: Flow, at: number): string {
  const agent = agentAt(flow, at - 1);
  if (agent === undefined) return 'unknown';
  return agent.state === 'Unavailable' && !agent.isAcw ? 'agent' : 'customer';
}
