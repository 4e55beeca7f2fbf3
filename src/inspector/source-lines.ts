import { EMPTY, filter, fromEvent, merge, mergeMap, startWith } from 'rxjs';

import { type Answer, type Question, readQuestion } from './inspector-message';
import { type Lines, messagesOf, openChannel, postTo } from './lines';

/** How many tabs are told directly; of those that have gone nobody learns. */
const MOST_PORTS = 8;

/**
 * The lines of a page that is inspected: the channel of its origin, and one to each tab that it has opened. Browsers keep the
 * channels of a framed page apart from those of a tab of the same origin, where the desktop around the frame is of another
 * site; so a tab that the page opened asks its opener, and brings a port for the answers.
 *
 * @param channel - undefined for a page that can reach nobody
 */
export function openSourceLines(channel: string | undefined): Lines<Question, Answer> {
  const broadcast = channel === undefined ? undefined : openChannel(channel);
  let ports: readonly MessagePort[] = [];

  const knocks$ =
    channel === undefined || typeof window === 'undefined'
      ? EMPTY
      : fromEvent<MessageEvent<unknown>>(window, 'message');
  const direct$ = knocks$.pipe(
    // The origin first: what others say is nobody's business (see PortMessage of rx-max).
    filter(({ origin, ports: brought }) => origin === window.origin && brought.length === 1),
    mergeMap(({ data, ports: [port] }) => {
      const knock = readQuestion(data);
      if (port === undefined || knock?.kind !== 'hello') return EMPTY;
      const staying = ports.slice(-(MOST_PORTS - 1));
      for (const old of ports) if (!staying.includes(old)) old.close();
      ports = [...staying, port];
      port.start();
      return messagesOf(port, readQuestion).pipe(startWith(knock));
    }),
  );

  return {
    heard$: merge(broadcast === undefined ? EMPTY : messagesOf(broadcast, readQuestion), direct$),
    post(message) {
      postTo(broadcast, message);
      for (const port of ports) postTo(port, message);
    },
    close() {
      broadcast?.close();
      for (const port of ports) port.close();
    },
  };
}
