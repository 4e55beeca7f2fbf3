import { events, type MaxEvent } from 'rx-max';
import type { ProfileName, Scenario } from 'rx-max/testing';

import type { ListedEvent } from './app-lists';
import { playToModel, unexpected } from './play-to-model';

/** The events of a story as the host model tells them to an app. The oldest first. */
export function modelSays(scenario: Scenario, profile: ProfileName): readonly ListedEvent[] {
  const heard: MaxEvent[] = [];
  playToModel(scenario, profile, ({ batches$ }) => {
    batches$.pipe(events()).subscribe({ next: (event) => heard.push(event), error: unexpected });
  });
  return heard.map((event) => ({ name: nameOf(event), event: plain(event) }));
}

function nameOf(event: MaxEvent): string {
  return event.type === 'UnknownEvent' ? event.name : event.type;
}

/** As the app prints it: without the spelling of the desktop, and without the token. */
function plain(event: MaxEvent): unknown {
  const printed = JSON.stringify(event, (key, value: unknown) =>
    key === 'raw' ? undefined : key === 'sessionToken' ? '(hidden)' : value,
  );
  return JSON.parse(printed);
}
