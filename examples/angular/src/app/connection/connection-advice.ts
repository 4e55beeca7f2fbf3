import type { Connection, ConnectionStatus } from 'rx-max';

/** What the agent is told of a connection that is not there, and whether asking again may help. */
export interface Advice {
  readonly title: string;
  readonly whatToDo: string;
  readonly canRetry: boolean;
}

const ADVICE: Readonly<Record<Exclude<ConnectionStatus, 'registered'>, Advice>> = {
  idle: {
    title: 'Not connected',
    whatToDo: 'This page is about to be left. It connects again when you come back.',
    canRetry: false,
  },
  registering: {
    title: 'Connecting to the agent desktop',
    whatToDo: 'This takes a moment.',
    canRetry: false,
  },
  silent: {
    title: 'The agent desktop does not answer',
    whatToDo: 'It is asked again by itself. If this stays, log in to the desktop, or reload it.',
    canRetry: false,
  },
  refused: {
    title: 'The agent desktop refused this page',
    whatToDo: 'Ask your administrator whether this page is set up as a custom workspace, then try again.',
    canRetry: true,
  },
  closed: {
    title: 'The agent desktop is not there',
    whatToDo: 'Open this page inside the desktop, as a custom workspace. If it was open there, reload the desktop.',
    canRetry: false,
  },
};

/** null while all is well. */
export function adviceFor({ status }: Pick<Connection, 'status'>): Advice | null {
  return status === 'registered' ? null : ADVICE[status];
}
