import type { EventMap } from 'rx-max';
import { AGENT_EXAMPLES } from './agent-examples';
import { CONTACT_EXAMPLES } from './contact-examples';
import type { Example, FieldsOf } from './fields-of';
import { SCRIPT_EXAMPLES } from './script-examples';

type Examples = { readonly [Type in keyof EventMap]: Example<Type> };

const EXAMPLES: Examples = { ...AGENT_EXAMPLES, ...CONTACT_EXAMPLES, ...SCRIPT_EXAMPLES };

/** Servers have names in every event of the ACD (protocol.md C); those that a desktop makes up come from none. */
const SERVERS = { iisHost: 'SOA-C00COR01', vcHost: 'SOA-C00COR01' } as const;

/**
 * What an event of a type says where nobody says otherwise.
 *
 * @param given - what is said, from which other fields may follow
 */
export function exampleOf<Type extends keyof EventMap>(type: Type, given: FieldsOf<Type>): FieldsOf<Type> {
  const isMadeUp = /^(SessionInfo|ClientEventSubscriptionAcknowledge|NetworkOfflineEvent)$/.test(type);
  return { ...(isMadeUp ? {} : SERVERS), ...EXAMPLES[type](given) };
}

/** The type that a name stands for: itself, or the one that it is another name of. */
export function knownType(name: unknown): keyof EventMap | undefined {
  const type = name === 'TextContactEvent' ? 'ChatContactEvent' : name === 'AgentLegEvent' ? 'AgentLeg' : name;
  return typeof type === 'string' && Object.hasOwn(EXAMPLES, type) ? (type as keyof EventMap) : undefined;
}
