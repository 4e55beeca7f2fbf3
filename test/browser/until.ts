/** How long a condition may take; a test that waits this long has failed. */
const LONGEST = 15_000;
const PAUSE = 20;

/**
 * Asks until the answer is good, and returns it. A page that is just being replaced cannot answer; it is asked again.
 *
 * @param what - what is waited for, for the message
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  isGood: (answer: T) => boolean = Boolean,
  longest = LONGEST,
): Promise<T> {
  const deadline = Date.now() + longest;
  let last: unknown = 'no answer yet';
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      if (isGood(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`Waited in vain for ${what}; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}
