import {
  type HostOptions,
  type HostState,
  initialHost,
  legalActions,
  type ProfileName,
  step,
  wakeAt,
} from 'rx-max/testing';

/**
 * The states of a made-up day: whatever is possible happens, in an order that looks like chance and is the same each time.
 *
 * @param seed - another one is another day
 */
export function walk(
  profile: ProfileName,
  seed: number,
  steps: number,
  options: HostOptions = {},
): readonly HostState[] {
  let chance = seed;
  let at = 1_700_000_000_000;
  let [host] = step(initialHost(profile, options), { kind: 'session-start', token: 'sim-token-1', at });
  const states = [host];
  for (let turn = 0; turn < steps; turn++) {
    chance = (Math.imul(chance, 1_103_515_245) + 12_345) >>> 0;
    at += 1 + (chance % 5000);
    const possible = legalActions(host);
    const chosen = possible[(chance >>> 8) % Math.max(possible.length, 1)];
    const due = wakeAt(host);
    [host] = due !== null && due <= at ? step(host, { kind: 'time', at }) : [host];
    if (chosen !== undefined) [host] = step(host, { ...chosen, at });
    states.push(host);
  }
  return states;
}
