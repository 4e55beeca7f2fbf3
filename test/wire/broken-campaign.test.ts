import { campaign, tell } from './broken-campaign';

// The short form; `npm run broken` breaks a million.
it('a broken event throws nothing, and costs the rest of its batch nothing', () => {
  const done = campaign(5000, 20_250_304);
  expect(done.batches).toBe(5000);
  expect(done.broken.size).toBe(24);
  expect(Math.min(...done.broken.values())).toBeGreaterThan(100);
  expect(done.rejections).toBeGreaterThan(1000);
  expect(tell(done)).toMatch(/^5000 batches with a broken event, \d+ rejections, nothing thrown, nothing lost\.\n/);
});
