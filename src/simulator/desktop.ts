import type { CallAction } from '../host/call-action';
import type { HostInput } from '../host/host-input';
import type { HostOutput, HostPost } from '../host/host-output';
import { type HostState, initialHost, type ProfileName } from '../host/host-state';
import { step } from '../host/step';

/*
 * A bare desktop: the host model behind buttons, and one embedded app. Windows are told apart by identity, as a desktop does.
 */

const APP = 'app';
const LOG_LINES = 60;

const frame = element('app', HTMLIFrameElement);
const profile = element('profile', HTMLSelectElement);
let host: HostState;
let tokens = 0;

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

function put(input: HostInput): void {
  const [next, outputs] = step(host, input);
  host = next;
  outputs.forEach(carryOut);
  show();
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

function nameOf(event: unknown): string {
  const { Type, messageType, Status, CurrentState } = event as Readonly<Record<string, unknown>>;
  return [Type ?? messageType, Status ?? CurrentState].filter((part) => typeof part === 'string').join(' ');
}

function note(text: string): void {
  const log = element('log', HTMLOListElement);
  const line = document.createElement('li');
  line.textContent = `${new Date().toLocaleTimeString()} ${text}`;
  log.prepend(line);
  while (log.children.length > LOG_LINES) log.lastElementChild?.remove();
}

function show(): void {
  const { agentState, contacts, token } = host;
  element('session', HTMLOutputElement).value = token === null ? 'no session' : 'session running';
  element('agent', HTMLOutputElement).value = describe(agentState?.CurrentState, agentState?.CurrentOutReason);
  const call = contacts.at(-1);
  element('call', HTMLOutputElement).value =
    call === undefined ? 'no call' : describe(call['Status'], call['ContactID']);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-session]')) {
    button.disabled = (button.dataset['session'] === 'start') === (token !== null);
  }
}

function describe(...parts: readonly unknown[]): string {
  const told = parts.filter((part) => typeof part === 'string' && part !== '');
  return told.length === 0 ? 'unknown' : told.join(' · ');
}

function logIn(): void {
  tokens++;
  put({ kind: 'session-start', token: `demo-token-${tokens}`, at: Date.now() });
  put({ kind: 'agent-state', state: 'Available', at: Date.now() });
}

/** Another desktop means another window host: the app is loaded anew. */
function begin(): void {
  host = initialHost(profile.value as ProfileName);
  logIn();
  loadApp();
}

function loadApp(): void {
  const app = new URL(new URLSearchParams(location.search).get('app') ?? 'http://localhost:4200/');
  if (!/^https?:$/.test(app.protocol)) throw new Error('app: an http or https address is needed');
  element('app-origin', HTMLElement).textContent = app.origin;
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
  const { state, session, call, action } = target.dataset;
  if (state === 'Available') put({ kind: 'agent-state', state, at });
  if (state === 'Unavailable') put({ kind: 'agent-state', state, outReason: 'Lunch', at });
  if (session === 'end') put({ kind: 'session-end', how: 'logout' });
  if (session === 'start') logIn();
  if (call === 'offer') put({ kind: 'offer', channel: 'voice', at });
  if (action !== undefined) put({ kind: 'action', action: action as CallAction, at });
});

element('reload', HTMLButtonElement).addEventListener('click', loadApp);
profile.addEventListener('change', begin);
setInterval(() => {
  if (host.afterCallWork !== 'none') put({ kind: 'time', at: Date.now() });
}, 1000);
begin();
