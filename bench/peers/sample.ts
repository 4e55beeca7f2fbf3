import type { HostMessage } from '../workload';
import type { Listen } from './listen';

/** What the help page's sample amounts to: trusts whoever sends, and looks at each event as it came. */
export const sample: Listen = (_, pass) => {
  window.addEventListener('message', (message: MessageEvent<HostMessage>) => {
    show(message.data, pass);
  });
};

/** The same, but the origin is read before the data. */
export const sampleAfterOrigin: Listen = (origin, pass) => {
  window.addEventListener('message', (message: MessageEvent<HostMessage>) => {
    if (message.origin === origin) show(message.data, pass);
  });
};

function show({ issuer, events }: HostMessage, pass: (value: unknown) => void): void {
  if (issuer !== 'MAX') return;
  for (const event of events) {
    if (event['Type'] === 'AgentState') pass(event['CurrentState']);
    else if (event['Type'] === 'CallContactEvent') pass(event['Status']);
    else pass(event);
  }
}
