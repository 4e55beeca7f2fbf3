import { EMPTY, ignoreElements, merge, Subject, tap, timer } from 'rxjs';

import { type Answer, type Question, written } from './inspector-message';
import { type Lines, messagesOf, openChannel, postTo } from './lines';
import { readAnswer } from './read-answer';

/** How often a tab makes sure that its opener still answers, in milliseconds: loaded anew it knows nothing of the tab. */
const PAUSE = 3000;

/**
 * The lines of a tab that watches: the channel of its origin, and one to the page that opened it, if it is of this origin.
 *
 * @param hello - what the opener is asked with
 */
export function openWatcherLines(channel: string, hello: Question): Lines<Answer, Question> {
  const broadcast = openChannel(channel);
  const direct = new Subject<Answer>();
  // The type says `any`, the platform a window or null.
  const opener = typeof window === 'undefined' ? null : (window.opener as Window | null);
  let port: MessagePort | undefined;
  let isAnswered = false;

  function keepUp(to: Window): void {
    if (isAnswered) postTo(port, { kind: 'ping' });
    else if (isOfThisOrigin(to)) knock(to);
    isAnswered = false;
  }

  function knock(to: Window): void {
    port?.close();
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      isAnswered = true;
      const message = readAnswer(data);
      if (message !== undefined) direct.next(message);
    };
    // Nobody but a page of this origin is told, wherever the opener has gone since.
    to.postMessage(written(hello), window.origin, [port2]);
  }

  const keeping$ =
    opener === null
      ? EMPTY
      : timer(0, PAUSE).pipe(
          tap(() => {
            keepUp(opener);
          }),
          ignoreElements(),
        );
  return {
    heard$: merge(broadcast === undefined ? EMPTY : messagesOf(broadcast, readAnswer), direct, keeping$),
    post(message) {
      postTo(broadcast, message);
      postTo(port, message);
    },
    close() {
      broadcast?.close();
      port?.close();
    },
  };
}

/** Asked of another origin's window the browser throws. */
function isOfThisOrigin(other: Window): boolean {
  try {
    return !other.closed && other.location.origin === window.origin;
  } catch {
    return false;
  }
}
