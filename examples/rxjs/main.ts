import { connectMax } from 'rx-max';
import { attachInspector } from 'rx-max/inspector';

import { agentLine, type ContactRow, contactRows } from './contacts';

// The simulator is another desktop than NICE's, and the app's own server says where it is: an app must not learn from its address
// whom to trust. In production leave `origins` out: NICE's own are the default.
const desktop = (await (await fetch('desktop.json')).json()) as { readonly origin: string };
const max = connectMax({ issuer: 'contact-list', origins: [desktop.origin] });

// For the simulator alone, which then knows when each message was here.
attachInspector(max, { simulator: desktop.origin });

/** A row that stays keeps its element, and with it what somebody marked, or what is being read to them. */
const elements = new Map<string, HTMLElement>();

// None of these streams fails; a fault shows in the connection's status.
max.connection$.subscribe({
  next({ status, reason }) {
    say(document.body, '#connection', status);
    part(document.body, '#connection').title = reason;
  },
  error: console.error,
});
agentLine(max).subscribe({ next: (line) => say(document.body, '#agent', line), error: console.error });
contactRows(max).subscribe({ next: draw, error: console.error });

function draw(rows: readonly ContactRow[]): void {
  const ids = new Set(rows.map(({ contactId }) => contactId));
  for (const [id, element] of elements) {
    if (ids.has(id)) continue;
    element.remove();
    elements.delete(id);
  }
  for (const row of rows) {
    const element = elements.get(row.contactId) ?? added(row.contactId);
    element.classList.toggle('warned', row.isHeldTooLong);
    say(element, '.channel', row.channel);
    say(element, '.caller', row.caller);
    say(element, '.status', row.status);
    say(element, '.time', row.time);
    say(element, '.warning', row.isHeldTooLong ? 'Waits for too long' : '');
  }
  part(document.body, '#none').hidden = rows.length > 0;
}

function added(contactId: string): HTMLElement {
  const template = part(document.body, '#row');
  if (!(template instanceof HTMLTemplateElement)) throw new Error('the page has no template of a row');
  const element = document.createElement('li');
  element.append(template.content.cloneNode(true));
  element.dataset['contact'] = contactId;
  part(document.body, '#contacts').append(element);
  elements.set(contactId, element);
  return element;
}

/** What is not news is not written, or a screen reader would say it again each second. */
function say(parent: ParentNode, selector: string, text: string): void {
  const element = part(parent, selector);
  if (element.textContent !== text) element.textContent = text;
}

function part(parent: ParentNode, selector: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}
