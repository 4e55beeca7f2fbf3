import { giveOut } from './delayed';
import type { Step } from './host-output';
import type { HostFault, HostState } from './host-state';

/** These faults are on from now; they count from here. What one that is off now had kept back comes at once. */
export function switchFaults(state: HostState, faults: readonly HostFault[]): Step {
  const switched = { ...state, faults, answers: 0, batches: 0 };
  return giveOut(switched, ({ fault }) => !faults.includes(fault));
}
