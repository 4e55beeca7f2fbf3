import { IN_ACW, isIn, knows, voice, workItem } from './known';
import { type Sequence, step } from './sequence';
import { afterCallWork, agent, call, FINAL, leg, sessionStart, workItemContact } from './wire';

const CALL = '304828365';
const ITEM = '304833456';
const customer = call(CALL, '16:00:00');
const ticket = workItemContact(ITEM, '16:01:00');

export const JOINED: Sequence = {
  title: 'a desktop joins a session that is under way, and hears of it all again when it asks with an old session id',
  source: 'protocol.md D.15, A.5.2, C.7',
  steps: [
    step(
      '16:05:00',
      'the start, and what is so at present; the token follows',
      [sessionStart(), agent('InboundContact'), leg('Active'), customer('Holding'), ticket('Active')],
      knows({
        agent: isIn('InboundContact'),
        agentLeg: 'Active',
        contacts: [voice(CALL, 'Holding'), workItem(ITEM, 'Active')],
        hasToken: true,
      }),
      { token: 'tok-7' },
    ),
    step(
      '16:06:00',
      'the same again, in another order; the token is another one',
      [ticket('Active'), customer('Holding'), agent('InboundContact'), leg('Active'), sessionStart()],
      knows({
        agent: isIn('InboundContact'),
        agentLeg: 'Active',
        contacts: [voice(CALL, 'Holding'), workItem(ITEM, 'Active')],
        hasToken: true,
      }),
      { token: 'tok-8' },
    ),
    step(
      '16:07:00',
      'the work item is done',
      [ticket('Disconnected', FINAL)],
      knows({
        agent: isIn('InboundContact'),
        agentLeg: 'Active',
        contacts: [voice(CALL, 'Holding')],
        hasToken: true,
        ended: [ITEM],
      }),
    ),
    step(
      '16:08:00',
      'a token that is announced by itself',
      [],
      knows({ agent: isIn('InboundContact'), agentLeg: 'Active', contacts: [voice(CALL, 'Holding')], hasToken: true }),
      { token: 'tok-9' },
    ),
    step(
      '16:09:00',
      'the call is in after-call work, and still there',
      [customer('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, agentLeg: 'Active', contacts: [voice(CALL, 'Disconnected')], hasToken: true }),
    ),
  ],
};
