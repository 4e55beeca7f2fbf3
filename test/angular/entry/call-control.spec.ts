import { createEnvironmentInjector, EnvironmentInjector, NgZone, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MaxError, type MaxPort } from 'rx-max';
import { injectCallControl, injectMax, provideMax } from 'rx-max/angular';
import { fakeMax } from 'rx-max/testing';
import { filter, firstValueFrom } from 'rxjs';

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

it('a wish that waits errors when its injector is destroyed', async () => {
  const desk = fakeMax();
  // It never carries out what it is told.
  const port: MaxPort = {
    ...desk,
    post(message, targetOrigin) {
      if (!JSON.stringify(message).includes('HoldEvent')) desk.post(message, targetOrigin);
    },
  };
  const injector = createEnvironmentInjector([provideMax({ port })], TestBed.inject(EnvironmentInjector));
  const control = runInInjectionContext(injector, injectCallControl);
  const { agentState$, contacts$ } = runInInjectionContext(injector, injectMax);
  desk.put({ kind: 'session-start', token: 'T1' });
  desk.put({ kind: 'agent-state', state: 'Available' });
  desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
  desk.put({ kind: 'action', action: 'answer' });
  agentState$.subscribe();
  await firstValueFrom(contacts$.pipe(filter(({ size }) => size === 1)), { defaultValue: null });
  const codes: unknown[] = [];
  control.hold('42').subscribe({ error: (error: unknown) => codes.push(MaxError.is(error) && error.code) });
  expect(codes).toEqual([]);
  injector.destroy();
  expect(codes).toEqual(['not-connected']);
});
