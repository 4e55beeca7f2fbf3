import type { InspectorEntry, LaneName } from '../entry';
import type { RegistrationStatus } from './registration-status';

export type Language = 'en' | 'ko';

/** All that the inspector says, in one language. */
export interface Words {
  readonly inspector: string;
  readonly toolbar: string;
  readonly lanes: string;
  readonly lanesHint: string;
  readonly wallTime: string;
  readonly eventOrder: string;
  readonly axis: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly pause: string;
  readonly follow: string;
  readonly list: string;
  readonly keys: string;
  readonly close: string;
  readonly clear: string;
  readonly filter: string;
  readonly filterHint: string;
  readonly kinds: string;
  readonly window: string;
  readonly allWindows: string;
  readonly theWindow: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly nothingMatches: string;
  readonly paused: (waiting: number) => string;
  readonly entries: (shown: number, kept: number) => string;
  readonly selected: (from: string, to: string, length: string) => string;
  readonly noSelection: string;
  readonly cluster: (count: number) => string;
  readonly place: (place: number, of: number) => string;
  readonly details: string;
  readonly openHint: string;
  readonly previous: string;
  readonly next: string;
  readonly raw: string;
  readonly decoded: string;
  readonly notDecoded: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly more: (lines: number) => string;
  readonly origin: string;
  readonly unknownOrigin: string;
  readonly size: string;
  readonly bytes: (count: number) => string;
  readonly at: string;
  readonly postedAt: string;
  readonly deliveredAt: string;
  readonly transit: string;
  readonly transitKnown: (length: string) => string;
  readonly notPostedKnown: string;
  readonly notDeliveredKnown: string;
  readonly rule: string;
  readonly noRule: string;
  readonly faults: string;
  readonly lane: string;
  readonly name: string;
  readonly told: string;
  readonly registration: string;
  readonly registrationNow: (status: string, since: string) => string;
  readonly noRegistration: string;
  readonly statuses: Readonly<Record<RegistrationStatus, string>>;
  readonly laneNames: Readonly<Record<Exclude<LaneName, `contact ${string}`>, string>>;
  readonly contact: (id: string) => string;
  readonly kindNames: Readonly<Record<InspectorEntry['kind'], string>>;
  readonly letters: string;
  readonly letterGroups: Readonly<
    Record<'contact' | 'agent' | 'leg' | 'event' | 'post' | 'connection' | 'rejection', string>
  >;
  readonly keyNames: readonly (readonly [keys: string, what: string])[];
}

export function laneText(words: Words, name: LaneName): string {
  return isContact(name) ? words.contact(name.slice('contact '.length)) : words.laneNames[name];
}

function isContact(name: LaneName): name is `contact ${string}` {
  return name.startsWith('contact ');
}
