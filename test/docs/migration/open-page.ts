import * as rxMax from 'rx-max';
import type { MaxPort, PageSignal, PortMessage } from 'rx-max';
import { merge, Subject, takeUntil } from 'rxjs';

import { runProgram } from './page-program';

/** A document in the window of a desktop, with a program of the page in it. */
export interface OpenPage {
  /** What it shows. */
  readonly shown: () => readonly string[];
  /** Somebody posts to its window. */
  readonly post: (message: PortMessage) => void;
  /** It is left, and hears and says nothing more. */
  readonly leave: () => void;
}

/** Opens a document; the window is the desktop's, and the same for the next document. */
export function openPage(program: string, desk: Pick<MaxPort, 'host' | 'messages$' | 'post'>): OpenPage {
  const gone$ = new Subject<void>();
  const others$ = new Subject<PortMessage>();
  const signals$ = new Subject<PageSignal>();
  let isGone = false;
  let rows: readonly string[] = [];

  const port: MaxPort = {
    host: desk.host,
    messages$: merge(desk.messages$, others$).pipe(takeUntil(gone$)),
    page$: signals$,
    post(message, targetOrigin) {
      if (!isGone) desk.post(message, targetOrigin);
    },
  };
  const modules = {
    'rx-max': { ...rxMax, connectMax: (options: rxMax.MaxOptions) => rxMax.connectMax({ ...options, port }) },
    './page': {
      show(shown: readonly string[]) {
        rows = shown;
      },
    },
  };
  runProgram(program, modules, windowOf(port));

  return {
    shown: () => rows,
    post(message) {
      others$.next(message);
    },
    leave() {
      signals$.next('leaving');
      isGone = true;
      gone$.next();
    },
  };
}

/** The window that the page makes of a desktop. */
function windowOf(port: MaxPort): unknown {
  const { windowOf: made } = runProgram('window-of.ts', {}, undefined) as {
    readonly windowOf: (port: MaxPort) => unknown;
  };
  return made(port);
}
