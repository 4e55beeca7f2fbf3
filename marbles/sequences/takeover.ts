import { email, isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { LOGGED_IN } from './start';
import { acd, agent, call, emailContact } from './wire';

const CALL = '304828365';
const MAIL = '304831777';
const customer = call(CALL, '16:00:00');
const mail = emailContact(MAIL, '16:02:00');

export const TAKEOVER: Sequence = {
  title: 'another place takes the session over: the old desktop tells of its end in two words, and of nothing else',
  source: 'protocol.md D.15, C.1.2, C.6',
  desktop: 'cxone-agent',
  steps: [
    LOGGED_IN,
    step(
      '16:02:10',
      'a call and an e-mail',
      [customer('Active'), agent('InboundContact'), mail('Holding')],
      knows({
        agent: isIn('InboundContact'),
        contacts: [voice(CALL, 'Active'), email(MAIL, 'Holding')],
        hasToken: true,
      }),
    ),
    step(
      '16:05:00',
      'the desktop cannot reach its server, which ends nothing',
      [acd('NetworkOfflineEvent', { totalNetworkRequestExecuted: '1', retryStatus: 'CXONE_API_ERROR' })],
      knows({
        agent: isIn('InboundContact'),
        contacts: [voice(CALL, 'Active'), email(MAIL, 'Holding')],
        hasToken: true,
      }),
    ),
    step(
      '16:05:10',
      'the link is back, and another place has the session',
      [acd('NetworkOfflineEvent', { retryStatus: '' }), () => ({ type: 'AgentSessionEnd' })],
      knows({ ended: [CALL, MAIL] }),
    ),
  ],
};
