import * as recipe from '../../../docs/cookbook/pop-url';
import { expectSame } from '../expect-same';
import { heardAt } from '../questions';
import { trial } from '../trial';

/** Each safe page is opened once in a contact's life, for that contact, as soon as it is told. */
export const popUrl = trial(
  'pop-url',
  recipe,
  ({ popUrl }) => popUrl,
  ({ emissions, flow }) => {
    const safe = flow.pops.filter(({ url }) => url.startsWith('https://'));
    const lives = safe.map(({ at, contactId, url }) => {
      const life = flow.contacts.findIndex(
        (contact) =>
          contact.contactId === contactId && (contact.statuses[0]?.at ?? 0) <= at && (contact.endedAt ?? Infinity) > at,
      );
      return `${String(life)} ${contactId} ${url}`;
    });
    const first = safe.filter((_, index) => lives.indexOf(lives[index] ?? '') === index);
    expectSame(
      'pages',
      emissions.map(({ at, value }) => [at, value.contactId, value.url]),
      first
        .map(({ at, contactId, url }) => [heardAt(flow, at), contactId, url] as const)
        .filter(([at]) => at < flow.until),
    );
  },
);
