import { isLegal } from './is-legal';
import type { Case } from './judge';
import { shrinkSteps } from './shrink';

/** As short as a rule can be left, from leaving it at once. */
const TAILS = [1, 20, 1500, 6000, 20_000, 70_000, 130_000];

/** The smallest case that breaks the rule as the one that was found does: as simple a desktop as can be, and the fewest steps. */
export function smallest(found: Case, breaksIn: (tried: Case) => boolean): Case {
  const breaks = (tried: Case): boolean => isLegal(tried.steps) && breaksIn(tried);
  const plain = tryEach(found, [{ disturbances: [] }, { profile: 'max' }], breaks);
  const still = (steps: Case['steps']): boolean => breaks({ ...plain, steps });
  const steps = shrinkSteps(withoutIds(plain.steps, still), still);
  const short = { ...plain, steps };
  const tail = TAILS.find((shorter) => shorter < short.tail && breaks({ ...short, tail: shorter }));
  return tryEach(tail === undefined ? short : { ...short, tail }, [{ steps: withShortIds(steps) }], breaks);
}

/** Takes each change with which the rule still breaks. */
function tryEach(found: Case, changes: readonly Partial<Case>[], breaks: (tried: Case) => boolean): Case {
  return changes.reduce<Case>((so, change) => (breaks({ ...so, ...change }) ? { ...so, ...change } : so), found);
}

/** What is done to the first contact that allows it does not depend on ids, which change when a leg before it is left out. */
function withoutIds(steps: Case['steps'], breaks: (steps: Case['steps']) => boolean): Case['steps'] {
  return steps.reduce((so, step, index) => {
    if (step.what.kind !== 'action') return so;
    const what = { kind: 'action', action: step.what.action } as const;
    const first = so.map((other, at) => (at === index ? { ...step, what } : other));
    return breaks(first) ? first : so;
  }, steps);
}

/** Contacts from 42 on, in the order in which they come. */
function withShortIds(steps: Case['steps']): Case['steps'] {
  const ids = steps.flatMap(({ what }) => (what.kind === 'offer' ? [what.contactId ?? ''] : []));
  const short = new Map(ids.map((id, index) => [id, String(42 + index)]));
  return steps.map((step) => {
    const id = 'contactId' in step.what ? step.what.contactId : undefined;
    const contactId = id === undefined ? undefined : short.get(id);
    return contactId === undefined ? step : { ...step, what: { ...step.what, contactId } as typeof step.what }; // an id for an id
  });
}
