import type { InspectorEntry } from 'rx-max/inspector';

import { createDeliveries } from '../../../src/simulator/page/model/deliveries';

function entry(id: number, raw: unknown = { Type: 'A' }): InspectorEntry {
  return { id, at: 0, lane: 'agent', kind: 'event', name: 'A', told: '', batch: id, raw, size: 1 };
}

it('an event arrives once, the oldest first, and in its own window', () => {
  const deliveries = createDeliveries();
  deliveries.posted('one', [entry(1), entry(2, { Type: 'A', other: true })]);
  deliveries.posted('one', [entry(3)]);
  deliveries.posted('other', [entry(4)]);
  const arrived = (raw: unknown): unknown => deliveries.arrived('one', 'A', raw);
  expect(arrived({ Type: 'A' })).toBe(1);
  expect(arrived({ Type: 'A' })).toBe(3);
  expect(arrived({ Type: 'A' })).toBe(undefined);
  expect(deliveries.arrived('one', 'B', { Type: 'A', other: true })).toBe(undefined);
  expect(arrived({ Type: 'A', other: true })).toBe(2);
  expect(deliveries.arrived('nowhere', 'A', { Type: 'A' })).toBe(undefined);
});

it('of an app that tells nothing the oldest are forgotten, and of many windows those that were told nothing for long', () => {
  const deliveries = createDeliveries();
  for (let id = 1; id <= 1500; id++) deliveries.posted('one', [entry(id)]);
  expect(deliveries.arrived('one', 'A', { Type: 'A' })).toBe(501);
  for (let id = 1; id <= 60; id++) {
    deliveries.posted(`panel ${String(id)}`, [entry(id)]);
    deliveries.posted('one', [entry(2000 + id)]);
  }
  expect(deliveries.arrived('panel 10', 'A', { Type: 'A' })).toBe(undefined);
  expect(deliveries.arrived('panel 20', 'A', { Type: 'A' })).toBe(20);
  expect(deliveries.arrived('one', 'A', { Type: 'A' })).toBe(561);
});

it('what was on its way to another document, or from another desktop, is forgotten', () => {
  const deliveries = createDeliveries();
  deliveries.posted('one', [entry(1)]);
  deliveries.posted('other', [entry(2)]);
  deliveries.forget('one');
  expect(deliveries.arrived('one', 'A', { Type: 'A' })).toBe(undefined);
  deliveries.clear();
  expect(deliveries.arrived('other', 'A', { Type: 'A' })).toBe(undefined);
});
