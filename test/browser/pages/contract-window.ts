import type { Posted } from '../../../src/host/host-state';
import { messageLine } from '../../host/contract/message-line';
import { type ContractMessage, type ContractOrder, END_OF_CASE, exactly } from './contract-messages';

// A window in the desktop: it says what it is told to say, and keeps what its host posts.

let heard: ContractMessage[] = [];
let port: MessagePort | undefined;

addEventListener('message', ({ source, origin, data, ports }: MessageEvent<unknown>) => {
  if (source !== parent) return;
  const [control] = ports;
  if (control !== undefined) {
    port = control;
    control.onmessage = ({ data: order }: MessageEvent<ContractOrder>) => parent.postMessage(order.say, '*');
    return;
  }
  if (data !== END_OF_CASE) {
    // Whatever the desk posts is of this form; the test compares it.
    heard.push({ line: messageLine(data as Posted['data']), data: exactly(data), origin });
    return;
  }
  port?.postMessage(heard);
  heard = [];
});
