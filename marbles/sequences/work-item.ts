import { isIn, knows, workItem } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { FINAL, workItemContact } from './wire';

/** Above 2^53, as in a mock of NICE's (protocol.md A.2): as a number it would be another one. */
const ID = '900719925474010003';
const ticket = workItemContact(ID, '14:30:00');

export const WORK_ITEM: Sequence = {
  title: 'a work item with an id that no number holds is interrupted, transferred and ended',
  source: 'protocol.md D.12, A.2',
  steps: [
    READY,
    step(
      '14:30:01',
      'a work item is offered',
      [ticket('Incoming')],
      knows({ agent: isIn('Available'), contacts: [workItem(ID, 'Incoming')] }),
    ),
    step(
      '14:30:10',
      'accepted',
      [ticket('Active', { InFocus: 'True' })],
      knows({ agent: isIn('Available'), contacts: [workItem(ID, 'Active')] }),
    ),
    step(
      '14:31:00',
      'interrupted',
      [ticket('Interrupted')],
      knows({ agent: isIn('Available'), contacts: [workItem(ID, 'Interrupted')] }),
    ),
    step(
      '14:32:00',
      'on its way to somebody else',
      [ticket('Transfer')],
      knows({ agent: isIn('Available'), contacts: [workItem(ID, 'Transfer')] }),
    ),
    step(
      '14:33:00',
      'done',
      [ticket('Disconnected')],
      knows({ agent: isIn('Available'), contacts: [workItem(ID, 'Disconnected')] }),
    ),
    step('14:33:30', 'closed', [ticket('Disconnected', FINAL)], knows({ agent: isIn('Available'), ended: [ID] })),
  ],
};
