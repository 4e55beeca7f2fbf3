import type { EventMap } from 'rx-max';

/** Some fields of an event of a type, in the decoded spelling. */
export type FieldsOf<Type extends keyof EventMap> = Partial<Omit<EventMap[Type], 'type' | 'raw'>>;

/**
 * What an event of a type says where nobody says otherwise. Where a field follows from another one, it follows the one that is
 * given.
 */
export type Example<Type extends keyof EventMap> = (given: FieldsOf<Type>) => FieldsOf<Type>;
