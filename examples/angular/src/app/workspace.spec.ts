import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { MaxPort } from 'rx-max';
import { provideMaxTesting } from 'rx-max/angular/testing';
import { acknowledge, fakeMax, fromMax } from 'rx-max/testing';
import { map } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';

import { buttonIn, memoryStorage, openDesk, type OpenDesk, shows, textOf } from '../testing/open-desk';
import { TAB_STORAGE } from './cases/tab-storage';
import { CrmServer } from './crm/crm-server';
import { CustomerRecords } from './customer/customer-records';
import { Workspace } from './workspace';

const ADA = '2025550143';
const NOBODY = '2025550199';

function write(page: HTMLElement, text: string): void {
  const field = page.querySelector('textarea');
  if (field === null) throw new Error('There is nothing to write into');
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

describe('the workspace', () => {
  let opened: OpenDesk<Workspace>;

  beforeEach(async () => {
    opened = await openDesk(Workspace);
  });

  it('says what to expect while nobody is there', () => {
    expect(textOf(opened.page, '.idle')).toContain('You are available');
    expect(textOf(opened.page, '#connection')).toBe('registered');
    expect(textOf(opened.page, '#agent')).toBe('Available');
  });

  it('opens the customer when a call rings, by the number, and tells of it', async () => {
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '42', ani: ADA });
    await shows(opened.page, '#open-heading', 'Ada Byron');
    expect(textOf(opened.page, 'crm-customer-card')).toContain('Engine Works');
    expect(textOf(opened.page, '[aria-live=assertive]')).toBe('Call from Ada Byron is ringing.');
    expect(textOf(opened.page, '[data-contact="42"]')).toContain('Call, ringing');
  });

  it('opens an empty record for somebody whom the CRM does not know', async () => {
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '42', ani: NOBODY });
    await shows(opened.page, 'crm-customer-card', 'Nobody is on file yet');
    expect(textOf(opened.page, '#open-heading')).toBe('(202) 555-0199');
    expect(textOf(opened.page, 'crm-customer-card')).toContain('no customer with (202) 555-0199');
  });

  it('takes nobody’s place with whom the agent is speaking', async () => {
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '42', ani: ADA });
    await opened.happens({ kind: 'action', action: 'answer', contactId: '42' });
    await opened.happens({ kind: 'offer', channel: 'chat', contactId: '43', ani: 'minjun.kim@example.com' });
    await shows(opened.page, '[data-contact="43"]', 'Kim Min-jun');
    expect(textOf(opened.page, '#open-heading')).toBe('Ada Byron');
    opened.page.querySelector<HTMLElement>('[data-contact="43"]')?.click();
    await shows(opened.page, '#open-heading', 'Kim Min-jun');
  });

  it('keeps the notes over a transfer: the next contact of the interaction has them', async () => {
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '42', ani: ADA, interactionId: 'i1' });
    await opened.happens({ kind: 'action', action: 'answer', contactId: '42' });
    write(opened.page, 'The lamp has not come');
    await opened.happens({ kind: 'action', action: 'hangup', contactId: '42' });
    await opened.happens({ kind: 'action', action: 'disposition', contactId: '42' });
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '51', ani: ADA, interactionId: 'i1' });
    await shows(opened.page, '[data-contact="51"]', 'Ada Byron');
    expect(opened.page.querySelector('textarea')?.value).toBe('The lamp has not come');
    expect(opened.page.querySelectorAll('[data-contact]')).toHaveLength(1);
  });

  it('asks for a wrap-up when the call is over, keeps its draft, and gives it to the CRM', async () => {
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '42', ani: ADA, interactionId: 'i1' });
    await opened.happens({ kind: 'action', action: 'answer', contactId: '42' });
    await shows(opened.page, '#open-heading', 'Ada Byron');
    write(opened.page, 'Sold');
    expect(opened.page.querySelector('crm-wrap-up-form')).toBeNull();
    await opened.happens({ kind: 'action', action: 'hangup', contactId: '42' });
    expect(textOf(opened.page, '#agent')).toContain('after-call work');

    buttonIn(opened.page, 'Complete').click();
    await opened.settled();
    expect(textOf(opened.page, '#wrap-up-problem')).toBe('Choose what came of it.');

    opened.page.querySelector<HTMLElement>('.choices input')?.click();
    buttonIn(opened.page, 'Complete').click();
    await shows(opened.page, '.done', 'Ada ByronResolved');
    expect(opened.page.querySelector('crm-wrap-up-form')).toBeNull();
    expect(opened.page.querySelector('[data-contact]')).toBeNull();
    expect(TestBed.inject(CrmServer).reportOf('i1')).toEqual({
      caseKey: 'i1',
      customerId: 'C-1043',
      note: 'Sold',
      outcome: 'Resolved',
      wantsCallBack: false,
      isComplete: true,
    });
  });

  it('asks for no wrap-up of a call that nobody took', async () => {
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '42', ani: ADA });
    await shows(opened.page, '#open-heading', 'Ada Byron');
    await opened.happens({ kind: 'action', action: 'refuse', contactId: '42' });
    expect(opened.page.querySelector('[data-contact]')).toBeNull();
    expect(textOf(opened.page)).toContain('No contact is open');
  });

  it('saves a draft by itself when the agent pauses', async () => {
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '42', ani: ADA, interactionId: 'i1' });
    await shows(opened.page, '#open-heading', 'Ada Byron');
    write(opened.page, 'The lamp');
    await shows(opened.page, '[data-saved]', 'Draft');
    await shows(opened.page, '[data-saved]', 'Saved at');
    expect(TestBed.inject(CrmServer).reportOf('i1')).toMatchObject({ note: 'The lamp', isComplete: false });
  });

  it('shows the session’s token nowhere', async () => {
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '42', ani: ADA });
    await shows(opened.page, '#open-heading', 'Ada Byron');
    write(opened.page, 'x');
    expect(textOf(opened.page, '#session')).toBe('Signed in');
    expect(opened.page.outerHTML).not.toContain('secret-token');
    expect(JSON.stringify(TestBed.inject(TAB_STORAGE)?.getItem('crm-workspace.cases'))).not.toContain('secret-token');
  });

  it('leaves nothing for the next agent when the session ends', async () => {
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '42', ani: ADA });
    await opened.happens({ kind: 'action', action: 'answer', contactId: '42' });
    await shows(opened.page, '#open-heading', 'Ada Byron');
    write(opened.page, 'The lamp');
    await opened.happens({ kind: 'session-end', how: 'logout' });
    expect(textOf(opened.page)).not.toContain('Ada');
    expect(textOf(opened.page, '#session')).toBe('Signed out');
    expect(TestBed.inject(TAB_STORAGE)?.getItem('crm-workspace.cases')).toBeNull();
  });
});

describe('a workspace without a desktop', () => {
  /** The desktop as the opener of the page, which may be closed, and may refuse it. */
  function openPopOut(answers: { isClosed: boolean; refuses: boolean }) {
    const desk = fakeMax();
    const refusal = { source: desk.host, origin: desk.origin, data: fromMax(acknowledge({ status: 'ERROR' })) };
    const port: MaxPort = {
      ...desk,
      kind: 'pop-out',
      hostClosed: () => answers.isClosed,
      messages$: desk.messages$.pipe(map((message) => (answers.refuses ? refusal : message))),
    };
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideMaxTesting(port)] });
    const fixture = TestBed.createComponent(Workspace);
    return { desk, page: fixture.nativeElement as HTMLElement };
  }

  it('shows nobody any more once the desktop is closed, and says what to do', async () => {
    const answers = { isClosed: false, refuses: false };
    const { desk, page } = openPopOut(answers);
    desk.put({ kind: 'session-start', token: 'T1' });
    desk.put({ kind: 'agent-state', state: 'Available' });
    desk.put({ kind: 'offer', channel: 'voice', contactId: '42', ani: ADA });
    await shows(page, '#open-heading', 'Ada Byron');
    answers.isClosed = true;
    desk.signal('focused');
    await shows(page, '.notice', 'The agent desktop is not there');
    expect(textOf(page)).not.toContain('Ada');
    expect(textOf(page, '#agent')).toBe('–');
    expect(textOf(page, '#session')).toBe('Signed out');
    expect(TestBed.inject(CustomerRecords).records().size).toBe(0);
  });

  it('says that the desktop refused it, and asks anew at the press of a button', async () => {
    const answers = { isClosed: false, refuses: true };
    const { desk, page } = openPopOut(answers);
    desk.put({ kind: 'session-start', token: 'T1' });
    desk.put({ kind: 'agent-state', state: 'Available' });
    await shows(page, '.notice', 'The agent desktop refused this page');
    answers.refuses = false;
    buttonIn(page, 'Try again').click();
    await shows(page, '#connection', 'registered');
    await shows(page, '#agent', 'Available');
    desk.put({ kind: 'offer', channel: 'voice', contactId: '42', ani: ADA });
    await shows(page, '#open-heading', 'Ada Byron');
  });
});

describe('the workspace after a reload', () => {
  it('has the notes of the call that is on, and the wrap-up of one that ended meanwhile', async () => {
    const storage = { provide: TAB_STORAGE, useValue: memoryStorage() };
    const offer = { kind: 'offer', channel: 'voice', contactId: '42', ani: ADA, interactionId: 'i1' } as const;
    const before = await openDesk(Workspace, storage);
    await before.happens(offer);
    await before.happens({ kind: 'action', action: 'answer', contactId: '42' });
    await shows(before.page, '#open-heading', 'Ada Byron');
    write(before.page, 'The lamp has not come');
    TestBed.resetTestingModule();

    const after = await openDesk(Workspace, storage);
    await shows(after.page, '#open-heading', 'Ada Byron');
    expect(textOf(after.page, '#call')).toBe('Ended');
    expect(buttonIn(after.page, 'Complete')).toBeTruthy();
    await after.happens({ ...offer, begins: 'connected' });
    expect(textOf(after.page, '#call')).toBe('Connected');
    expect(after.page.querySelector('textarea')?.value).toBe('The lamp has not come');
  });
});
