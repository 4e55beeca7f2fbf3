import { MaxError, type MaxErrorCode } from 'rx-max';

const SENTENCES: Readonly<Record<MaxErrorCode, string>> = {
  'not-embedded': 'This page is not inside an agent desktop.',
  'foreign-host': 'This page is framed by a site that it does not know.',
  'subscription-rejected': 'The desktop refused this page.',
  'ack-timeout': 'The desktop did not answer.',
  'incompatible-copy': 'Another part of this page holds the connection. Reload the page.',
  'not-connected': 'The desktop is not connected yet. Try again in a moment.',
  'state-unknown': 'The desktop has not told how things stand. Use its own button this once.',
  'ambiguous-contact': 'The desktop could mean another contact. Use its own buttons.',
  'command-timeout': 'The desktop did not do it in time. Look at the call before you try again.',
};

/** What the agent is told when a command failed. */
export function errorInWords(error: unknown): string {
  return MaxError.is(error) ? SENTENCES[error.code] : 'Something went wrong. Try again.';
}
