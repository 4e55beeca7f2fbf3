import type { AgentLegEvent, AgentState, Contact, Transition } from 'rx-max';
import { map, type OperatorFunction } from 'rxjs';

type Told =
  AgentState | AgentLegEvent | Contact | ReadonlyMap<string, Contact> | Transition<AgentState | Contact | null>;

/**
 * What a state stream gives, in a word or two: nothing known as `unknown`, no contacts as `none`, a contact with why it ended,
 * a step by its two ends.
 */
export function inWords(): OperatorFunction<Told | boolean | null, string> {
  return map((told) => {
    if (typeof told === 'boolean') return told ? 'muted' : 'unmuted';
    if (told !== null && 'from' in told) return `${nameOf(told.from)} → ${nameOf(told.to)}`;
    return nameOf(told);
  });
}

function nameOf(told: Exclude<Told, Transition<unknown>> | null): string {
  if (told === null) return 'unknown';
  if (told instanceof Map) return [...(told as ReadonlyMap<string, Contact>).values()].map(nameOf).join(', ') || 'none';
  if ('agentLegId' in told) return `leg ${String(told.status)}`;
  if ('contactId' in told)
    return `${told.contactId} ${String(told.status)}${told.ended === null ? '' : `: ${told.ended}`}`;
  const { state, reason, isAcw } = told as AgentState;
  return [state, reason, isAcw ? 'ACW' : undefined].filter((part) => part !== undefined).join(' ');
}
