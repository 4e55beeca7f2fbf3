import type { EventMap, RawEvent } from 'rx-max';

/**
 * Some fields of an event, in the decoded spelling; the rest is made up. Plain data, so that a lane can stand in a file: times
 * are left out, because a lane's events happen when its letters stand.
 */
export type EventFields = {
  readonly [Type in keyof EventMap]: { readonly type: Type } & Partial<Omit<EventMap[Type], 'type' | 'raw'>>;
}[keyof EventMap];

/** What a letter of a lane tells: one event or several, by their fields or as the desktop spells them. */
export type Mark = Told | readonly Told[];
type Told = EventFields | RawEvent;

/** What the letters of a lane stand for. */
export type Legend = Readonly<Record<string, Mark>>;

/**
 * One row of what a desktop tells: of the agent, or of one contact. A letter stands when the event happens; events of several
 * lanes at one time are one batch, in the order of the lanes.
 */
export interface Lane {
  /** `agent`, or the contact's id, as digits. */
  readonly of: 'agent' | (string & {});
  /** A marble row: a column is a millisecond, `5s` and the like are time that passes. */
  readonly row: string;
  /** What its letters stand for, besides the letters that every lane of its kind has. */
  readonly legend?: Legend;
  /** A contact's channel; a call where there is none. */
  readonly channel?: Channel;
  /** Fields that every event of the contact has, in the decoded spelling. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What kind of contact a lane is about. */
export type Channel = 'voice' | 'chat' | 'sms' | 'email' | 'voicemail' | 'workItem' | 'digital';
