import type { Scenario } from '../scenario';

export const WORK_ITEM: Scenario = {
  name: 'work-item',
  title: 'a work item with an id that no number holds is interrupted, transferred and ended',
  description:
    'A work item is offered and accepted, interrupted, and on its way to somebody else. It is done, and closed. Its id is above 2^53: ' +
    'as a number it would be another one.',
  source: 'protocol.md D.12, A.2',
  lanes: [
    {
      of: '900719925474010003',
      channel: 'workItem',
      row: '- 5s r 9s f 50s i 60s t 60s d 30s x',
      legend: { f: { status: 'Active', inFocus: true } },
    },
    { of: 'agent', row: 'A 5s - 9s - 50s - 60s - 60s - 30s -' },
  ],
};
