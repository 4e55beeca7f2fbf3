import type { PortMessage } from 'rx-max';

import { callContact } from '../contact-builders';
import { fromMax } from '../host-message';

/** A call that no desktop sent. */
export function stranger(): PortMessage {
  const call = callContact({ contactId: '666', status: 'Incoming' });
  return { source: { name: 'a stranger' }, origin: 'https://example.com', data: fromMax(call) };
}
