import { ChangeDetectionStrategy, Component, ErrorHandler, NgZone, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { injectAgentState, injectConnection } from 'rx-max/angular';

import { CHANGE_DETECTIONS } from '../environment/change-detection';
import { logIn, place, settled, textOf } from '../environment/place';

@Component({ standalone: true, selector: 'agent-bar', template: '{{ agent()?.state ?? "unknown" }}' })
class AgentBar {
  readonly agent = injectAgentState();
}

/** What the parent shows changes when its child is made, which registers the page. */
@Component({
  standalone: true,
  selector: 'with-child',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgentBar],
  template: '{{ connection().status }} <agent-bar />',
})
class WithChild {
  readonly connection = injectConnection();
}

@Component({
  standalone: true,
  selector: 'with-late-child',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgentBar],
  template: '{{ connection().status }} @if (isShown()) { <agent-bar /> }',
})
class WithLateChild {
  readonly connection = injectConnection();
  readonly isShown = signal(false);
}

/** A list whose rows are made while the template that reads the connection is being checked, and between two bindings of it. */
@Component({
  standalone: true,
  selector: 'with-rows',
  imports: [AgentBar],
  template: '{{ connection().status }} @for (row of rows(); track row) { <agent-bar /> } {{ connection().status }}',
})
class WithRows {
  readonly connection = injectConnection();
  readonly rows = signal<readonly number[]>([]);
}

describe.each(CHANGE_DETECTIONS)('$mode', ({ detection: by }) => {
  const errors: unknown[] = [];
  const detection = [
    ...by,
    { provide: ErrorHandler, useValue: { handleError: (error: unknown) => errors.push(error) } },
  ];

  // A value that changed after it was checked is an error that Angular tells its handler.
  afterEach(() => {
    expect(errors.splice(0)).toEqual([]);
  });

  function change(what: () => void): void {
    TestBed.inject(NgZone).run(what);
  }

  it('a child that registers the page changes what its parent shows', async () => {
    const { desk, show } = place(detection);
    const fixture = await show(WithChild);
    logIn(desk);
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('registered Available');
  });

  it('a child that comes later does, too', async () => {
    const { desk, show } = place(detection);
    const fixture = await show(WithLateChild);
    expect(textOf(fixture)).toBe('idle');
    change(() => {
      fixture.componentInstance.isShown.set(true);
    });
    logIn(desk);
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('registered Available');
    change(() => {
      fixture.componentInstance.isShown.set(false);
    });
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('idle');
  });

  it('a row that is made in the middle of a template does, too', async () => {
    const { desk, show } = place(detection);
    const fixture = await show(WithRows);
    change(() => {
      fixture.componentInstance.rows.set([1, 2]);
    });
    await fixture.whenStable();
    logIn(desk);
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('registered AvailableAvailable registered');
  });
});
