import type { Page } from 'puppeteer-core';

import { BROWSERS } from '../browser/browsers';
import { until } from '../browser/until';
import { appWhen, PATIENCE, registered, sees, seesNo, textOf, useSimulator } from './simulator-stage';
import { isAt, placeOf, pressAt, tabTo } from './tab-to';

jest.setTimeout(PATIENCE);

// By the keyboard alone, as it is pressed and never by calling an element.
describe.each(BROWSERS)('%s', (name) => {
  const stage = useSimulator(name);
  let page: Page;

  async function open(query = ''): Promise<void> {
    page = await stage.open(query);
    await registered(page);
  }

  const press = (key: Parameters<Page['keyboard']['press']>[0]): Promise<void> => page.keyboard.press(key);

  it('makes a call, answers, holds and ends it, and does the work after it', async () => {
    await open();
    await press('Tab');
    expect(await placeOf(page)).toContain('skip');
    await press('Enter');
    await pressAt(page, '[data-act=offer-voice]');
    await sees(page, '[data-contact-status]', 'Comes in');
    await pressAt(page, '[data-act=answer]');
    await sees(page, '[data-contact-status]', 'Connected');
    await pressAt(page, '[data-act=hold]');
    await appWhen(page, 'the call on hold', ({ call }) => call.includes('Holding'));
    await pressAt(page, '[data-act=hold]', ' ');
    await appWhen(page, 'the call again', ({ call }) => call.includes('Active'));
    await pressAt(page, '[data-act=hangup]');
    await sees(page, '[data-contact-status]', 'After-contact work');
    await tabTo(page, '.wrap-up select');
    await press('ArrowDown');
    expect(await page.$eval('.wrap-up select', (list) => list.value)).toBe('Call again');
    await pressAt(page, '[data-act=disposition]');
    await seesNo(page, '[data-contact]');
    await appWhen(page, 'the end of the call', ({ call, agent }) => call === '–' && agent === 'Available');
  });

  it('does the same by single keys', async () => {
    await open();
    await press('c');
    await sees(page, '[data-contact-status]', 'Comes in');
    await press('a');
    await sees(page, '[data-contact-status]', 'Connected');
    await press('m');
    await sees(page, '[data-act=mute][aria-pressed=true]');
    await press('h');
    await sees(page, '[data-contact-status]', 'On hold');
    await press('e');
    await sees(page, '[data-contact-status]', 'After-contact work');
    await press('d');
    await seesNo(page, '[data-contact]');
  });

  it('keeps its place where a button goes', async () => {
    await open();
    await pressAt(page, '[data-act=offer-digital]');
    await pressAt(page, '[data-act=offer-chat]');
    await pressAt(page, '[data-contact]:nth-of-type(2) [data-act=answer]');
    await sees(page, '[data-contact]:nth-of-type(2) [data-contact-status]', 'Connected');
    expect(await isAt(page, '[data-contact]:nth-of-type(2) button')).toBe(true);
  });

  it('opens a marble, reads raw and decoded, walks on and closes it', async () => {
    await open();
    await press('c');
    await sees(page, '[data-contact-status]');
    await tabTo(page, '.rxm-canvas');
    await press('End');
    await until('a marble', async () => (await textOf(page, '.rxm-live'))?.includes(' of '));
    await press('ArrowUp');
    await press('Enter');
    await until('the keyboard at the details', () => isAt(page, '.rxm-details h3'));
    const opened = await textOf(page, '.rxm-details h3');
    expect(await page.$$eval('.rxm-print h4', (titles) => titles.map(({ textContent }) => textContent))).toEqual([
      'Raw, as on the wire',
      'Decoded by rx-max',
    ]);
    await pressAt(page, '.rxm-details header .rxm-pair button');
    await until('another marble', async () => (await textOf(page, '.rxm-details h3')) !== opened);
    await pressAt(page, '.rxm-details pre');
    await press('Escape');
    await sees(page, '.rxm-closed');
    expect(await isAt(page, '.rxm-canvas')).toBe(true);
  });

  it('opens a row of the list, and comes back to it', async () => {
    await open();
    await tabTo(page, '.rxm-canvas');
    await press('l');
    await until('the keyboard at the list', () => isAt(page, '.rxm-list'));
    await pressAt(page, '.rxm-list [data-row="0"]');
    await until('the keyboard at the details', () => isAt(page, '.rxm-details h3'));
    await press('Escape');
    await until('the keyboard at the row', () => isAt(page, '.rxm-list [data-row="0"]'));
  });

  it('chooses a scenario, plays, pauses and steps it, and begins anew', async () => {
    await open('?speed=0.5');
    await pressAt(page, '[data-act=scenarios]');
    await until('the keyboard at the search', () => isAt(page, '[data-act=search]'));
    await page.keyboard.type('refused call');
    await pressAt(page, '[data-scenario=refused-call]');
    await sees(page, '[data-player-name=refused-call]');
    await seesNo(page, 'dialog[open]');
    await pressAt(page, '[data-act=play]');
    await sees(page, '[data-player=paused]');
    const before = await textOf(page, '[data-told]');
    await pressAt(page, '[data-act=step]');
    await until('another step', async () => (await textOf(page, '[data-told]')) !== before);
    await tabTo(page, '[data-act=speed]');
    await press('End');
    await pressAt(page, '[data-act=play]');
    await sees(page, '[data-player=over]');
    await pressAt(page, '[data-act=restart]');
    await sees(page, '[data-player=over]');
    await press('s');
    await until('the keyboard at the search', () => isAt(page, '[data-act=search]'));
    // In some browsers the first takes away what was searched.
    await press('Escape');
    await press('Escape');
    await seesNo(page, 'dialog[open]');
    await pressAt(page, '[data-act=leave]');
    await seesNo(page, '[data-player]');
  });

  it('switches faults and goes on a break, in menus that the arrow keys go through', async () => {
    await open();
    await pressAt(page, '[data-act=menu-faults-menu]');
    await sees(page, '#faults-menu:popover-open');
    await press('ArrowDown');
    await tabTo(page, '[data-fault=no-ack] input');
    await press(' ');
    await sees(page, '[data-faults-on="1"]');
    await press('Escape');
    await seesNo(page, '#faults-menu:popover-open');
    expect(await isAt(page, '[data-act=menu-faults-menu]')).toBe(true);
    await pressAt(page, '[data-act=menu-agent-menu]');
    for (let step = 0; step < 3; step++) await press('ArrowDown');
    expect(await isAt(page, '[data-act=unavailable-Lunch]')).toBe(true);
    await press('Enter');
    await sees(page, '[data-agent-state]', 'Lunch');
    await appWhen(page, 'the break', ({ agent }) => agent === 'Unavailable · Lunch');
  });

  it('chooses the desktop and moves the inspector by the arrow keys', async () => {
    await open();
    await tabTo(page, '[name=profile]');
    await press('ArrowRight');
    await sees(page, '[data-profile=cxone-agent]');
    await registered(page);
    await tabTo(page, '[data-act=split]');
    await press('ArrowUp');
    await sees(page, '[data-act=split][aria-valuenow="45"]');
  });

  it('goes through the app and out of it again', async () => {
    await open();
    await tabTo(page, 'iframe');
    await tabTo(page, '.rxm-canvas');
    await press('Tab');
    await tabTo(page, '.skip');
  });
});
