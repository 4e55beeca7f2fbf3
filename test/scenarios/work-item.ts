import { after, type Expected } from './expected';
import { isIn, knows, workItem } from './known';
import { READY } from './start';

/** Above 2^53, as in a mock of NICE's (protocol.md A.2): as a number it would be another one. */
const ID = '900719925474010003';

export const WORK_ITEM: Expected = {
  scenario: 'work-item',
  steps: [
    READY,
    after('a work item is offered', knows({ agent: isIn('Available'), contacts: [workItem(ID, 'Incoming')] })),
    after('accepted', knows({ agent: isIn('Available'), contacts: [workItem(ID, 'Active')] })),
    after('interrupted', knows({ agent: isIn('Available'), contacts: [workItem(ID, 'Interrupted')] })),
    after('on its way to somebody else', knows({ agent: isIn('Available'), contacts: [workItem(ID, 'Transfer')] })),
    after('done', knows({ agent: isIn('Available'), contacts: [workItem(ID, 'Disconnected')] })),
    after('closed', knows({ agent: isIn('Available'), ended: [ID] })),
  ],
};
