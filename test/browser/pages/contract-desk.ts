import type { HostInput } from '../../../src/host/host-input';
import { initialHost } from '../../../src/host/host-state';
import { step } from '../../../src/host/step';
import { CASES } from '../../host/contract/cases';
import { type ContractCase, CONTRACT_WINDOWS } from '../../host/contract/contract-case';
import { type ContractMessage, type ContractOrder, END_OF_CASE } from './contract-messages';

// The desktop between real windows: the contract's cases, one after another, with three windows on another site.

/** What each window received, by its name. */
export type ContractRecord = Readonly<Record<string, readonly ContractMessage[]>>;

declare global {
  interface Window {
    /** Plays all cases, and tells as JSON what came, in their order. */
    playContract: (site: string) => Promise<string>;
  }
}

interface Guest {
  readonly name: string;
  readonly frame: Window;
  readonly port: MessagePort;
}

window.playContract = async (site) => {
  const guests = await Promise.all(CONTRACT_WINDOWS.map((name) => invite(name, `${site}/contract-window.html`)));
  const records: ContractRecord[] = [];
  for (const one of CASES) records.push(await play(one, guests));
  return JSON.stringify(records);
};

/** A frame on another site, with a port by which it can be told what to say. */
async function invite(name: string, url: string): Promise<Guest> {
  const frame = document.createElement('iframe');
  frame.src = url;
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  document.body.append(frame);
  await loaded;
  const { port1, port2 } = new MessageChannel();
  const there = frame.contentWindow as Window; // in the document
  there.postMessage(null, '*', [port2]);
  return { name, frame: there, port: port1 };
}

async function play({ profile, options, inputs }: ContractCase, guests: readonly Guest[]): Promise<ContractRecord> {
  let state = initialHost(profile, options);
  for (const input of inputs) {
    const [next, outputs] = step(state, await asItCame(input, guests));
    state = next;
    for (const output of outputs) {
      if (output.kind === 'post') guests.find(({ name }) => name === output.to)?.frame.postMessage(output.data, '*');
    }
  }
  const records = guests.map(async (guest) => [guest.name, await heardBy(guest)] as const);
  return Object.fromEntries(await Promise.all(records));
}

/** A window's message takes the way of the windows; everything else happens to the desktop itself. */
async function asItCame(input: HostInput, guests: readonly Guest[]): Promise<HostInput> {
  if (input.kind !== 'message') return input;
  const speaker = guests.find(({ name }) => name === input.from);
  if (speaker === undefined) return input;
  const coming = new Promise<MessageEvent<unknown>>((resolve) => {
    addEventListener('message', resolve, { once: true });
  });
  const order: ContractOrder = { say: input.data };
  speaker.port.postMessage(order);
  const { source, data } = await coming;
  const from = guests.find(({ frame }) => frame === source)?.name ?? null;
  return { ...input, from, data };
}

/** The end of a case comes the same way as what it posts, and so behind it. */
function heardBy({ frame, port }: Guest): Promise<readonly ContractMessage[]> {
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<readonly ContractMessage[]>) => {
      resolve(data);
    };
    frame.postMessage(END_OF_CASE, '*');
  });
}
