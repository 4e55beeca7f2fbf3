import type { Happening } from 'rx-max/testing';

import { customerOf } from './customers';

/** What is made up, since there is nobody to tell it. */
export interface MadeUp {
  /** A happening with its tokens, and with somebody who calls or writes. */
  readonly complete: (happening: Happening) => Happening;
  /** The token that stands for one: the same for the same one, and another each time for none. */
  readonly tokenFor: (given?: unknown) => string;
}

export function createMadeUp(): MadeUp {
  const standIns = new Map<unknown, string>();
  let tokens = 0;
  let customers = 0;

  function newToken(): string {
    tokens++;
    return `sim-token-${String(tokens)}`;
  }

  return {
    complete(happening) {
      switch (happening.kind) {
        case 'session-start':
        case 'session-join':
        case 'token':
          return { ...happening, token: newToken() };
        case 'offer':
          return { ...customerOf(customers++, happening.channel), ...happening };
        default:
          return happening;
      }
    },
    tokenFor(given) {
      if (given === undefined) return newToken();
      const known = standIns.get(given) ?? newToken();
      standIns.set(given, known);
      return known;
    },
  };
}
