// A fault that leaves a timer behind would keep virtual time going for ever: in a campaign a spec fails after more actions
// than any spec has.
const { VirtualAction } = require('rxjs');

const MOST_ACTIONS = 10_000;
/** @type {WeakMap<object, number>} */
const actions = new WeakMap();
const { execute } = VirtualAction.prototype;

/**
 * @this {import('rxjs').VirtualAction<unknown>}
 * @param {unknown} state
 * @param {number} delay
 */
VirtualAction.prototype.execute = function (state, delay) {
  const { scheduler } = this;
  const count = (actions.get(scheduler) ?? 0) + 1;
  actions.set(scheduler, count);
  return count > MOST_ACTIONS ? new Error('Virtual time goes on for ever') : execute.call(this, state, delay);
};
