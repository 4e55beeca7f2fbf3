// What happens before a picture is taken.

/** @typedef {import('./stage.mjs').Stage} Stage */

export const STORIES = { call, marble, narrow };

/**
 * A call rings, and is answered, held and taken back from the app.
 *
 * @param {Stage} stage
 */
async function call(stage) {
  const app = await stage.open();
  await playCall(stage, app);
  await stage.pass(1);
  await stage.shows(stage.page, '[data-agent-timer]', '0:09');
  await stage.leave();
}

/**
 * One marble is open, as it came and as rx-max decoded it.
 *
 * @param {Stage} stage
 */
async function marble(stage) {
  const app = await stage.open();
  await playCall(stage, app);
  await stage.page.locator('[data-choice="layout"] [value="inspector"]').click();
  await stage.page.focus('[data-lanes] canvas');
  // To the lane of the contact, and to its second marble.
  for (const key of /** @type {const} */ (['End', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowRight', 'Enter'])) {
    await stage.page.keyboard.press(key);
  }
  await stage.shows(stage.page, '[data-lanes] [aria-label="Details"] h3', 'CallContactEvent');
}

/**
 * The desktop on a narrow page, while the customer speaks.
 *
 * @param {Stage} stage
 */
async function narrow(stage) {
  await stage.open();
  await stage.press('offer-voice');
  await stage.page.waitForSelector('[data-act="answer"]');
  await stage.pass(2);
  await stage.press('answer');
  await stage.shows(stage.page, '[data-contact-status]', 'Connected');
  await stage.pass(41);
  await stage.shows(stage.page, '[data-agent-timer]', '0:43');
  await stage.leave();
}

/**
 * @param {Stage} stage
 * @param {import('puppeteer-core').Frame} app
 */
async function playCall(stage, app) {
  await stage.pass(2);
  await stage.page.keyboard.press('c');
  await stage.shows(app, '#call[data-status=Incoming]', '');
  for (const [seconds, command, status] of /** @type {const} */ ([
    [2, 'answer', 'Active'],
    [3, 'hold', 'Holding'],
    [3, 'hold', 'Active'],
  ])) {
    await stage.pass(seconds);
    await app.locator(`[data-command="${command}"]`).click();
    await stage.shows(app, `#call[data-status=${status}]`, '');
  }
}
