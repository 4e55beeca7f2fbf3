/** A step from one state to another. */
export interface Transition<From, To = From> {
  readonly from: From;
  readonly to: To;
}

/** Which states are meant: the name of one, the names of some, or a function that tells. */
export type StatePattern<State, Name extends string> = Name | readonly Name[] | ((state: State) => boolean);

/** Which steps are meant. Whatever is left out is any state. */
export interface TransitionPattern<State, Name extends string> {
  readonly from?: StatePattern<State, Name>;
  readonly to?: StatePattern<State, Name>;
}

/**
 * Whether a step is one that is meant: from a state that is, to a state that is, of another name; or of the same name, where
 * the pattern tells the two apart.
 *
 * @param nameOf - the name of a state
 * @throws TypeError for a pattern that is none
 */
export function isTransition<State, Name extends string>(
  { from, to }: TransitionPattern<State, Name>,
  nameOf: (state: State) => string | undefined,
): (before: State | null, after: State) => boolean {
  const isFrom = matcher('from', from, nameOf);
  const isTo = matcher('to', to, nameOf);
  return (before, after) =>
    isTo(after) &&
    // A state that is new comes from nowhere in particular.
    (before === null
      ? from === undefined
      : isFrom(before) && (nameOf(before) !== nameOf(after) || !isFrom(after) || !isTo(before)));
}

function matcher<State, Name extends string>(
  option: string,
  pattern: StatePattern<State, Name> | undefined,
  nameOf: (state: State) => string | undefined,
): (state: State) => boolean {
  if (pattern === undefined) return () => true;
  if (typeof pattern === 'function') return pattern;
  const names: readonly unknown[] = Array.isArray(pattern) ? pattern : [pattern];
  if (names.some((name) => typeof name !== 'string')) {
    throw new TypeError(`${option}: the name of a state is needed, a list of names, or a function`);
  }
  return (state) => names.includes(nameOf(state));
}
