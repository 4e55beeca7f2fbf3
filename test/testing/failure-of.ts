import { marbles, type MarblesOptions, type Stage } from 'rx-max/testing';

/** What a user reads of a spec, line by line; a spec that holds says so. */
export function failureOf(spec: (stage: Stage) => void, options?: MarblesOptions): readonly string[] {
  return errorOf(spec, options)?.message.split('\n') ?? ['It holds.'];
}

export function errorOf(spec: (stage: Stage) => void, options?: MarblesOptions): Error | undefined {
  try {
    marbles(spec, options)();
    return undefined;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
