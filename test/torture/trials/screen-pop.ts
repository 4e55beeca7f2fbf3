import * as recipe from '../../../docs/cookbook/screen-pop';
import { expectSame } from '../expect-same';
import { heardAt } from '../questions';
import { trial } from '../trial';

const AWAY = ['Waiting', 'Disconnected', 'Discarded'];

/** Each inbound customer is opened once, at the moment at which they ring or are there, under the key of their case. */
export const screenPop = trial(
  'screen-pop',
  recipe,
  ({ screenPop }) => screenPop,
  ({ emissions, flow }) => {
    const customers = flow.contacts.filter(({ isCustomer, isInbound }) => isCustomer && isInbound);
    const expected = customers.flatMap(({ contactId, channel, interactionId, statuses }) => {
      const [first] = statuses.filter(({ status, isFinal }) => !isFinal && !AWAY.includes(status));
      return first === undefined ? [] : [[heardAt(flow, first.at), contactId, interactionId, nameOf(channel)] as const];
    });
    expectSame(
      'pops',
      emissions.map(({ at, value }) => [at, value.contactId, value.interactionId, value.channel]),
      expected.filter(([at]) => at < flow.until),
    );
  },
);

/** SMS come as chats. */
function nameOf(channel: string): string {
  return channel === 'sms' ? 'chat' : channel;
}
