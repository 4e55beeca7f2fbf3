import type { Effect } from './effect';
import type { HostLog, Step } from './host-output';
import type { HostState } from './host-state';
import { deliver } from './routing';

/** What came of an input happens; what makes no sense now is ignored, and the desktop's log says so. */
export function carryOut(state: HostState, effect: Effect | undefined, ignored: HostLog): Step {
  if (effect === undefined) return [state, [ignored]];
  return deliver({ ...state, ...effect.keeps }, effect.events, effect.rule);
}

/** @param what - the input in a few words */
export function notNow(what: string, rule: string): HostLog {
  return {
    kind: 'log',
    level: 'warn',
    code: 'action-ignored',
    text: `Nothing was done: ${what} makes no sense now.`,
    rule,
  };
}

export function notOffered(what: string): HostLog {
  const text = `The agent has no room for it, or the id is taken: ${what} was not offered.`;
  return { kind: 'log', level: 'warn', code: 'contact-not-offered', text, rule: 'protocol.md D.3' };
}
