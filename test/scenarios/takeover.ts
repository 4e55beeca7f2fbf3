import { after, type Expected } from './expected';
import { email, isIn, knows, voice } from './known';
import { LOGGED_IN } from './start';

const CALL = '304828365';
const MAIL = '304831777';

export const TAKEOVER: Expected = {
  scenario: 'takeover',
  steps: [
    LOGGED_IN,
    after(
      'a call and an e-mail',
      knows({
        agent: isIn('InboundContact'),
        contacts: [voice(CALL, 'Active'), email(MAIL, 'Holding')],
        hasToken: true,
      }),
    ),
    after(
      'the desktop cannot reach its server, which ends nothing',
      knows({
        agent: isIn('InboundContact'),
        contacts: [voice(CALL, 'Active'), email(MAIL, 'Holding')],
        hasToken: true,
      }),
    ),
    after('the link is back, and another place has the session', knows({ ended: [CALL, MAIL] })),
  ],
};
