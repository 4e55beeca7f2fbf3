import type { NetworkOfflineWire } from '../wire/network-offline';
import type { Step } from './host-output';
import type { HostState } from './host-state';
import { hasSession } from './memory';
import { deliver } from './routing';

const PAUSE = 10_000;
const MOST_RETRIES = 60;

/** The link is lost; CXone Agent tries again for as long as there is a session, MAX tells nobody (protocol.md C.6, B). */
export function loseNetwork(state: HostState, at: number): Step {
  if (state.profile === 'max' || state.outage !== null || !hasSession(state)) return [state, []];
  return [{ ...state, outage: { since: at, retries: 0 } }, []];
}

/** The link is back. It is told also after the desktop gave up: a page would wait for ever (not recorded). */
export function regainNetwork(state: HostState): Step {
  if (state.outage === null) return [state, []];
  return deliver({ ...state, outage: null }, [offline({ retryStatus: '' })], 'protocol.md C.6');
}

/** When the next retry is told, the first after the first pause; null when there is none any more. */
export function retryAt(state: HostState): number | null {
  const { outage } = state;
  if (outage === null || outage.retries > MOST_RETRIES || !hasSession(state)) return null;
  return outage.since + (outage.retries + 1) * PAUSE;
}

/** A retry failed. The count says 0 when the desktop gives up. */
export function retry(state: HostState): Step {
  if (state.outage === null) return [state, []];
  const retries = state.outage.retries + 1;
  const totalNetworkRequestExecuted = String(retries > MOST_RETRIES ? 0 : retries);
  const failed = offline({ totalNetworkRequestExecuted, retryStatus: 'CXONE_API_ERROR' });
  return deliver({ ...state, outage: { ...state.outage, retries } }, [failed], 'protocol.md C.6');
}

/** Made up by the desktop, so without the names of the servers. */
function offline(fields: Omit<NetworkOfflineWire, 'Type'>): NetworkOfflineWire {
  return { Type: 'NetworkOfflineEvent', ...fields };
}
