import { connectMax, type PagePost } from 'rx-max';
import { fakeMax } from 'rx-max/testing';
import { first, firstValueFrom } from 'rxjs';

const ENTRY: unique symbol = Symbol.for('rx-max');

interface Shared {
  readonly contract: 1;
  readonly join: (member: object) => object;
}

it('where an older copy holds the registration, which tells nothing of posts, an app is told of its own commands', async () => {
  const scope: { [ENTRY]?: Shared } = {};
  const port = { ...fakeMax(), scope };
  const holder = connectMax({ port });
  const holding = holder.batches$.subscribe();
  const shared = scope[ENTRY];
  if (shared === undefined) throw new Error('nobody holds the registration');
  // As the contract was before there were posts.
  Object.defineProperty(scope, ENTRY, {
    value: { ...shared, join: (member: object) => without('posted', shared.join(without('onPost', member))) },
    configurable: true,
  });

  const max = connectMax({ port });
  const posts: PagePost[] = [];
  max.posts$.subscribe({ next: (post) => posts.push(post), error: fail });
  const listening = max.batches$.subscribe();
  await firstValueFrom(max.connection$.pipe(first(({ status }) => status === 'registered')), { defaultValue: null });
  max.commands.hold();
  expect(posts).toEqual([
    { message: { messageType: 'HoldEvent', issuer: 'rx-max' }, targetOrigin: 'https://max.niceincontact.com' },
  ]);
  listening.unsubscribe();
  holding.unsubscribe();
});

function without(name: string, from: object): object {
  return Object.fromEntries(Object.entries(from).filter(([key]) => key !== name));
}

function fail(error: unknown): never {
  throw error;
}
