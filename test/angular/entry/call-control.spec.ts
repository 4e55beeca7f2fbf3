import { createEnvironmentInjector, EnvironmentInjector, NgZone, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MaxError } from 'rx-max';
import { injectCallControl, injectMax, provideMax } from 'rx-max/angular';
import { fakeMax } from 'rx-max/testing';

import { CHANGE_DETECTIONS } from '../environment/change-detection';
import { logIn, place } from '../environment/place';

describe.each(CHANGE_DETECTIONS)('$mode', ({ mode, detection }) => {
  async function onACall() {
    const { desk, posted } = place(detection);
    TestBed.runInInjectionContext(injectMax).batches$.subscribe();
    const control = TestBed.runInInjectionContext(injectCallControl);
    logIn(desk);
    desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
    desk.put({ kind: 'action', action: 'answer' });
    await desk.delivered();
    return { desk, posted, control };
  }

  it('a wish comes true where change detection sees it', async () => {
    const { desk, posted, control } = await onACall();
    const told: unknown[] = [];
    control.hold('42').subscribe({
      complete: () => told.push(NgZone.isInAngularZone() ? 'with Zone' : 'zoneless'),
    });
    expect(told).toEqual([]);
    await desk.delivered();
    expect(told).toEqual([mode]);
    expect(posted().slice(-1)).toEqual(['HoldEvent']);
  });

  it('every wish is there', async () => {
    const { desk, posted, control } = await onACall();
    const fails = jest.fn();
    for (const wish$ of [
      control.answer('42'),
      control.hold('42'),
      control.resume('42'),
      control.mask('42'),
      control.unmask('42'),
      control.record('42'),
      control.hangup('42'),
      control.refuse('42'),
    ]) {
      let isDone = false;
      wish$.subscribe({ complete: () => (isDone = true), error: fails });
      await desk.delivered();
      expect(isDone).toBe(true);
    }
    expect(fails).not.toHaveBeenCalled();
    expect(posted().slice(2)).toEqual([
      'HoldEvent',
      'HoldEvent',
      'MaskEvent',
      'MaskEvent',
      'RecordEvent',
      'HangupEvent',
    ]);
  });

  it('what cannot come true is a MaxError', async () => {
    const { control } = await onACall();
    const errors: unknown[] = [];
    const note = (error: unknown) => errors.push(MaxError.is(error) && error.code);
    control.hold('43').subscribe({ error: note });
    control.mute().subscribe({ error: note });
    control.unmute().subscribe({ error: note });
    expect(errors).toEqual(['ambiguous-contact', 'state-unknown', 'state-unknown']);
    expect(() => control.hold('forty-two')).toThrow(TypeError);
  });
});

it('a wish that waits errors when its injector is destroyed', () => {
  const injector = createEnvironmentInjector([provideMax({ port: fakeMax() })], TestBed.inject(EnvironmentInjector));
  const control = runInInjectionContext(injector, injectCallControl);
  runInInjectionContext(injector, injectMax).batches$.subscribe();
  const codes: unknown[] = [];
  control.hold('42').subscribe({ error: (error: unknown) => codes.push(MaxError.is(error) && error.code) });
  expect(codes).toEqual(['not-connected']); // before the host is known
  injector.destroy();
});
