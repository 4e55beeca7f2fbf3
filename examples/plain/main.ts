import { byMessageType, connectMax, events, MaxError, type MaxEvent, sessionToken$ } from 'rx-max';
import { attachInspector } from 'rx-max/inspector';
import { merge } from 'rxjs';

import { recorderButtons } from './recorder';

/** How many events are shown. */
const SHOWN = 40;

// The simulator is another desktop than NICE's, and the app's own server says where it is: an app must not learn from its address
// whom to trust. In production leave `origins` out: NICE's own are the default.
const desktop = (await (await fetch('desktop.json')).json()) as { readonly origin: string };

const max = connectMax({ issuer: 'example', origins: [desktop.origin] });

// This app is for the simulator, which then knows when each message was here. In yours: only where your build says that it is one for
// development, `if (import.meta.env.DEV) attachInspector(max);`, and production has nothing of it.
attachInspector(max, { simulator: desktop.origin });

function at(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
}

function button(id: string): HTMLButtonElement {
  const found = at(id);
  if (!(found instanceof HTMLButtonElement)) throw new Error(`${id} is no button`);
  return found;
}

function fail(error: unknown): void {
  at('error').textContent = error instanceof Error ? error.message : 'Something went wrong.';
}

max.connection$.subscribe({
  next: ({ status, reason }) => {
    at('connection').textContent = status;
    at('connection').title = reason;
  },
  error: fail,
});

max.batches$.pipe(events()).subscribe({ next: list, error: fail });

max.agentState$.subscribe({
  next: (agent) => {
    const reason = agent?.isAcw === true ? 'after-call work' : agent?.reason;
    at('agent').textContent = [agent?.state, reason].filter(Boolean).join(' · ') || '–';
  },
  error: fail,
});

max.contacts$.subscribe({
  next: (contacts) => {
    const call = [...contacts.values()].filter(({ channel }) => channel === 'voice').at(-1);
    const isRecorded = call?.event.type === 'CallContactEvent' && call.event.isLogging === true;
    const told = [call?.contactId, call?.status, isRecorded ? 'recorded' : undefined];
    at('call').textContent = told.filter(Boolean).join(' · ') || '–';
  },
  error: fail,
});

merge(
  max.batches$.pipe(byMessageType('AgentSessionEnd', 'RemoteAgentSessionEnd')),
  max.batches$.pipe(sessionToken$),
).subscribe({
  next: (news) => {
    at('session').textContent = typeof news === 'string' ? 'has a token' : 'ended';
  },
  error: fail,
});

function list(event: MaxEvent): void {
  const entry = document.createElement('li');
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const body = document.createElement('pre');
  const name = event.type === 'UnknownEvent' ? `${event.name} (unknown)` : event.type;
  const told = 'currentState' in event ? event.currentState : 'status' in event ? event.status : undefined;
  summary.textContent = [name, event.contactId, told].filter(Boolean).join(' · ');
  body.textContent = JSON.stringify(event, shown, 2);
  details.append(summary, body);
  entry.append(details);
  at('events').prepend(entry);
  while (at('events').children.length > SHOWN) at('events').lastElementChild?.remove();
}

recorderButtons(max, button('record'), button('save'));

/** All but the event as the desktop spelled it, and the token, which is for a backend and never for a page to show. */
function shown(key: string, value: unknown): unknown {
  if (key === 'raw') return undefined;
  return key === 'sessionToken' ? '(hidden)' : value;
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const command = target.dataset['command'];
  try {
    if (
      command === 'answer' ||
      command === 'refuse' ||
      command === 'hold' ||
      command === 'mute' ||
      command === 'hangup'
    ) {
      max.commands[command]();
      at('error').textContent = '';
    }
  } catch (error) {
    fail(MaxError.is(error) && error.code === 'not-connected' ? new Error('The desktop is not connected yet.') : error);
  }
});
