import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, voice, workItem } from './known';

const CALL = '304828365';
const ITEM = '304833456';

export const JOINED: Expected = {
  scenario: 'joined',
  steps: [
    after(
      'the start, and what is so at present; the token follows',
      knows({
        agent: isIn('InboundContact'),
        agentLeg: 'Active',
        contacts: [voice(CALL, 'Holding'), workItem(ITEM, 'Active')],
        hasToken: true,
      }),
    ),
    after(
      'the same again, in another order; the token is another one',
      knows({
        agent: isIn('InboundContact'),
        agentLeg: 'Active',
        contacts: [voice(CALL, 'Holding'), workItem(ITEM, 'Active')],
        hasToken: true,
      }),
    ),
    after(
      'the work item is done',
      knows({
        agent: isIn('InboundContact'),
        agentLeg: 'Active',
        contacts: [voice(CALL, 'Holding')],
        hasToken: true,
        ended: [ITEM],
      }),
    ),
    after(
      'a token that is announced by itself',
      knows({ agent: isIn('InboundContact'), agentLeg: 'Active', contacts: [voice(CALL, 'Holding')], hasToken: true }),
    ),
    after(
      'the call is in after-call work, and still there',
      knows({ agent: IN_ACW, agentLeg: 'Active', contacts: [voice(CALL, 'Disconnected')], hasToken: true }),
    ),
  ],
};
