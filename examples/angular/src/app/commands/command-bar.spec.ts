import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MaxError } from 'rx-max';
import { injectContact } from 'rx-max/angular';
import { beforeEach, describe, expect, it } from 'vitest';

import { buttonIn, openDesk, type OpenDesk, shows, textOf } from '../../testing/open-desk';
import { CommandBar } from './command-bar';
import { errorInWords } from './max-error-in-words';

@Component({
  selector: 'crm-call-42',
  imports: [CommandBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (contact(); as call) {
    <crm-command-bar [contact]="call" />
  }`,
})
class Call42 {
  protected readonly contact = injectContact('42');
}

describe('the command buttons', () => {
  let opened: OpenDesk<Call42>;
  const names = (): readonly string[] =>
    [...opened.page.querySelectorAll('button')].map((button) => `${textOf(button)}${button.disabled ? ' (no)' : ''}`);

  beforeEach(async () => {
    opened = await openDesk(Call42);
    await opened.happens({ kind: 'offer', channel: 'voice', contactId: '42' });
  });

  it('answer a call, put it on hold and back, and end it', async () => {
    const { page } = opened;
    expect(names()).toEqual(['Answer', 'Refuse']);
    buttonIn(page, 'Answer').click();
    await shows(page, '[data-command=hold]', 'Hold');
    expect(names()).toEqual(['Hold', 'Mute', 'Mask', 'Record', 'Hang up']);
    buttonIn(page, 'Hold').click();
    await shows(page, '[data-command=hold]', 'Resume');
    expect(names()).toEqual(['Resume', 'Mute (no)', 'Mask (no)', 'Record (no)', 'Hang up']);
    buttonIn(page, 'Resume').click();
    await shows(page, '[data-command=hold]', 'Hold');
    buttonIn(page, 'Mask').click();
    await shows(page, '[data-command=mask]', 'Unmask');
    buttonIn(page, 'Unmask').click();
    await shows(page, '[data-command=mask]', 'Mask');
    buttonIn(page, 'Record').click();
    await shows(page, '[data-command=record]', 'Recording');
    buttonIn(page, 'Hang up').click();
    await shows(page, 'crm-command-bar', '');
    await opened.settled();
    expect(names()).toEqual([]);
  });

  it('mute even where the desktop has not told yet whether the agent is', async () => {
    const { page } = opened;
    buttonIn(page, 'Answer').click();
    await shows(page, '[data-command=mute]', 'Mute');
    buttonIn(page, 'Mute').click();
    await shows(page, '[data-command=mute]', 'Unmute');
    buttonIn(page, 'Unmute').click();
    await shows(page, '[data-command=mute]', 'Mute');
    expect(textOf(page, '[role=alert]')).toBe('');
  });

  it('take no second press while they wait', async () => {
    const { page, desk } = opened;
    buttonIn(page, 'Answer').click();
    await shows(page, '[data-command=mute]', 'Mute');
    const posted: unknown[] = [];
    desk.posted$.subscribe({ next: ({ message }) => posted.push(message), error: () => expect.fail('it goes on') });
    const mute = buttonIn(page, 'Mute');
    mute.click();
    mute.click();
    expect(posted).toHaveLength(1);
    await shows(page, '[data-command=mute]', 'Unmute');
    expect(posted).toHaveLength(1);
    expect(page.querySelector('[aria-busy]')).toBeNull();
  });

  it('cannot be pressed while the desktop could mean another contact, and say why', async () => {
    await opened.happens({ kind: 'offer', channel: 'chat', contactId: '43' });
    expect(names()).toEqual(['Answer (no)', 'Refuse (no)']);
    expect(textOf(opened.page, '.hint')).toBe('Several contacts are ringing: choose in the desktop.');
  });
});

describe('an error', () => {
  it('is a sentence for the agent, whatever went wrong', () => {
    expect(errorInWords(new MaxError('ambiguous-contact', 'x'))).toBe(
      'The desktop could mean another contact. Use its own buttons.',
    );
    expect(errorInWords(new Error('x'))).toBe('Something went wrong. Try again.');
  });
});
