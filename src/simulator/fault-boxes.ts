import { FAULTS } from '../host/faults';
import type { HostFault } from '../host/host-state';
import { pageElement } from './page-element';

/** A box for each fault, with the sentence that says when it happens. */
export function faultBoxes(onChange: (faults: readonly HostFault[]) => void): void {
  const group = pageElement('faults', HTMLDivElement);
  const told = pageElement('faults-on', HTMLOutputElement);
  // The keys of a record of faults are faults.
  for (const fault of Object.keys(FAULTS) as readonly HostFault[]) {
    const label = document.createElement('label');
    const box = document.createElement('input');
    const sentence = document.createElement('small');
    box.type = 'checkbox';
    box.value = fault;
    sentence.textContent = FAULTS[fault].replaceAll('`', '');
    label.append(box, fault.replaceAll('-', ' '), sentence);
    group.append(label);
  }
  group.addEventListener('change', () => {
    const checked = [...group.querySelectorAll<HTMLInputElement>('input:checked')];
    told.value = checked.length === 0 ? '' : `· ${checked.length} on`;
    onChange(checked.map(({ value }) => value as HostFault));
  });
}
