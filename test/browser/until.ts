/** How long a condition may take; a test that waits this long has failed. */
const LONGEST = 15_000;
/** Between two questions, in milliseconds: short at first, and longer for what takes long anyway. */
const PAUSE = { first: 10, growth: 1.25, longest: 200 };

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
  let pause = PAUSE.first;
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      if (isGood(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * PAUSE.growth, PAUSE.longest);
  }
  throw new Error(`Waited in vain for ${what}; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}
