import { nextStates, writeNextStates } from './agent-state';
import { workflows } from './agent-workflow';
import { fieldsOf, type RawEvent } from './family';
import { shown } from './indicator';
import { familyOf, isOfHost, type MaxEvent, type WireMap } from './max-event';
import { json } from './scalar';
import { screenPopVariables, writeVariables } from './screen-pop-variables';

/**
 * An event in the desktop's spelling. Fields that are undefined are left out and `raw` has no part in it, but for an
 * {@link UnknownEvent}, which is nothing else.
 */
export function encodeEvent<E extends MaxEvent>(
  event: E,
): E extends { readonly type: keyof WireMap } ? WireMap[E['type']] : RawEvent;
export function encodeEvent(event: MaxEvent): unknown {
  const { type, contactId, raw } = event;
  const family = familyOf(type);
  if (family === undefined) return raw;
  const wire: Record<string, unknown> = { [isOfHost(type) ? 'messageType' : 'Type']: type };
  if (contactId !== null) wire[contactKeyOf(type)] = contactId;
  const values = event as unknown as RawEvent;
  for (const { name, keys, scalar } of fieldsOf(family)) {
    const value = values[name];
    const write = WRITERS.get(scalar) ?? plain;
    if (value !== undefined) wire[keys[0]] = write(value as never); // what the scalar reads, it writes
  }
  return wire;
}

/** How scalars write whose value's kind does not tell. */
const WRITERS: ReadonlyMap<unknown, (value: never) => unknown> = /* #__PURE__ */ new Map<
  unknown,
  (value: never) => unknown
>([
  [nextStates, writeNextStates],
  [screenPopVariables, writeVariables],
  [workflows, (list: unknown) => list],
  [shown, (isShown: boolean) => (isShown ? 'On' : 'Off')],
  [json, writeJson],
]);

/** A text that reads as itself is one that was no JSON; `''` would be absent. */
function writeJson(value: unknown): unknown {
  return typeof value === 'string' && value !== '' && json.read(value) === value ? value : JSON.stringify(value);
}

/** The wire's text for a value whose kind tells how. */
function plain(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value instanceof Date ? value.toISOString() : String(value);
}

/** How a type spells its contact id (protocol.md A.2). */
function contactKeyOf(type: string): string {
  if (isOfHost(type) || type === 'AgentWorkflowConfiguration') return 'contactId';
  return /^(Email|VoiceMail|PopURL|RunApp|AgentAssist)/.test(type) ? 'ContactId' : 'ContactID';
}
