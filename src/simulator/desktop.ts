import type { CallAction } from '../host/call-action';
import { canOffer } from '../host/offer';
import type { OfferChannel } from '../host/contact-offer';
import type { HostInput } from '../host/host-input';
import type { HostOutput, HostPost } from '../host/host-output';
import { type HostFault, type HostState, initialHost, type ProfileName } from '../host/host-state';
import { step } from '../host/step';
import { wakeAt } from '../host/wake-at';
import { showContacts } from './contact-list';
import { faultBoxes } from './fault-boxes';
import type { ServerConfig } from './page/model/settings';
import { pageElement } from './page-element';

/*
 * A bare desktop: the host model behind buttons, and one embedded app. Windows are told apart by identity, as a desktop does.
 */

const APP = 'app';
const LOG_LINES = 60;
/** A browser takes a longer wait for none. */
const LONGEST_TIMER = 2_147_483_647;
/** Whoever calls or writes, so that there is somebody whom a recording must not tell of. */
const CUSTOMER = {
  customerName: 'Ada Byron',
  screenPopUrl: 'https://crm.example.com/customers?name=Ada+Byron&phone=2025550143',
};

const frame = pageElement('app', HTMLIFrameElement);
const profile = pageElement('profile', HTMLSelectElement);
let host: HostState;
let faults: readonly HostFault[] = [];
let tokens = 0;
let timer = 0;

function put(input: HostInput): void {
  const [next, outputs] = step(host, input);
  host = next;
  outputs.forEach(carryOut);
  show();
  wake();
}

/** What happens by itself has one timer: it is set anew whenever anything happens. */
function wake(): void {
  clearTimeout(timer);
  const due = wakeAt(host);
  if (due === null) return;
  timer = window.setTimeout(() => put({ kind: 'time', at: Date.now() }), Math.min(due - Date.now(), LONGEST_TIMER));
}

function carryOut(output: HostOutput): void {
  if (output.kind !== 'post') {
    note(wordsFor(output));
    return;
  }
  note(`→ app: ${output.data.events.map(nameOf).join(', ')}`);
  // The real desktops post to any origin (real-host.md); that is why an app has to check whom it hears.
  if (output.to === APP) frame.contentWindow?.postMessage(output.data, '*');
}

function wordsFor(output: Exclude<HostOutput, HostPost>): string {
  if (output.kind === 'log') return `desktop: ${output.text}`;
  if (output.kind === 'panel-closed') return `closes the panel of ${output.contactId}`;
  return `${output.accepted ? 'does' : 'ignores'} ${output.command}`;
}

/** What is posted may be no event at all, by a fault or by an app. */
function nameOf(event: unknown): string {
  const { Type, messageType, data, Status, CurrentState } = Object(event) as Readonly<Record<string, unknown>>;
  // The acknowledgement may be wrapped (protocol.md A.5.1).
  const name = Type ?? messageType ?? (data === undefined ? 'no event' : nameOf(data));
  return [name, Status ?? CurrentState].filter((part) => typeof part === 'string').join(' ');
}

function note(text: string): void {
  const log = pageElement('log', HTMLOListElement);
  const line = document.createElement('li');
  line.textContent = `${new Date().toLocaleTimeString()} ${text}`;
  log.prepend(line);
  while (log.children.length > LOG_LINES) log.lastElementChild?.remove();
}

function show(): void {
  const { agentState, token } = host;
  const told = [agentState?.CurrentState, agentState?.CurrentOutReason].filter(
    (part) => part !== undefined && part !== '',
  );
  pageElement('session', HTMLOutputElement).value = token === null ? 'no session' : 'session running';
  pageElement('agent', HTMLOutputElement).value = told.join(' · ') || 'unknown';
  for (const button of document.querySelectorAll('button')) {
    const { session, state, offer } = button.dataset;
    if (session !== undefined) button.disabled = (session === 'start') === (token !== null);
    if (state !== undefined) button.disabled = token === null;
    // What the page's buttons say is ours.
    if (offer !== undefined) button.disabled = !canOffer(host, offer as OfferChannel);
  }
  showContacts(host);
}

function logIn(): void {
  put({ kind: 'session-start', token: newToken(), at: Date.now() });
  put({ kind: 'agent-state', state: 'Available', at: Date.now() });
}

function newToken(): string {
  tokens++;
  return `demo-token-${tokens}`;
}

/** Another desktop means another window host: the app is loaded anew. */
function begin(): void {
  host = initialHost(profile.value as ProfileName, { faults });
  logIn();
  loadApp();
}

function loadApp(): void {
  const app = new URL(address);
  pageElement('app-origin', HTMLElement).textContent = app.origin;
  frame.src = app.href;
}

window.addEventListener('message', ({ source, data }) => {
  // Whoever is not the app is a window the desktop does not know; it answers to the source, so there is nobody to answer.
  if (source !== frame.contentWindow) return;
  note(`← app: ${nameOf(data)}`);
  put({ kind: 'message', from: APP, data, at: Date.now() });
});

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const at = Date.now();
  const { state, session, offer, action, contact } = target.dataset;
  if (state === 'Available') put({ kind: 'agent-state', state, at });
  if (state === 'Unavailable') put({ kind: 'agent-state', state, outReason: 'Lunch', at });
  if (session === 'end') put({ kind: 'session-end', how: 'logout' });
  if (session === 'start') logIn();
  if (session === 'token') put({ kind: 'token', token: newToken(), by: 'announcement', at });
  if (offer !== undefined) put({ kind: 'offer', channel: offer as OfferChannel, ...CUSTOMER, at });
  if (action !== undefined && contact !== undefined) {
    put({ kind: 'action', action: action as CallAction, contactId: contact, at });
  }
});

const { apps } = (await (await fetch('config.json')).json()) as ServerConfig;
const address = apps[0]?.url ?? '';

pageElement('reload', HTMLButtonElement).addEventListener('click', loadApp);
profile.addEventListener('change', begin);
faultBoxes((checked) => {
  faults = checked;
  put({ kind: 'faults', faults, at: Date.now() });
});
begin();
