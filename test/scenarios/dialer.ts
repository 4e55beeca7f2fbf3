import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, voice } from './known';
import { READY } from './start';

const FIRST = '304840001';
const SECOND = '304840002';
const DIALER = isIn('Dialer');

export const DIALER_CALLS: Expected = {
  scenario: 'dialer-calls',
  steps: [
    READY,
    after('the dialer has the agent', knows({ agent: DIALER })),
    after('one number is dialled', knows({ agent: DIALER, contacts: [voice(FIRST, 'NaturalCallDialing')] })),
    after(
      'another one, while the first rings',
      knows({
        agent: DIALER,
        contacts: [voice(FIRST, 'NaturalCallRinging'), voice(SECOND, 'NaturalCallDialing')],
      }),
    ),
    after(
      'the first is picked up, by a machine perhaps; the second rings',
      knows({ agent: DIALER, contacts: [voice(FIRST, 'NaturalCallAMD'), voice(SECOND, 'NaturalCallRinging')] }),
    ),
    after(
      'a machine: over. The second is a person, and linked',
      knows({ agent: DIALER, contacts: [voice(SECOND, 'Active')], ended: [FIRST] }),
    ),
    after('hang-up', knows({ agent: IN_ACW, contacts: [voice(SECOND, 'Disconnected')] })),
    after('the disposition is saved, and the dialer goes on', knows({ agent: isIn('DialerPending'), ended: [SECOND] })),
    after('a request to the campaign was not valid, which tells of no state', knows({ agent: isIn('DialerPending') })),
  ],
};
