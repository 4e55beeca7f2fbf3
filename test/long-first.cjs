// Jest begins with the largest files where it remembers no times, as on a fresh clone. The small ones that start other programs
// would then come last, and one of them would keep everybody waiting.
const { default: Sequencer } = require('@jest/test-sequencer');

const LONG =
  /\/test\/(packaging\/angular-walk|simulator\/(accessibility|scenarios)|angular-apps|examples|browser|bench)\b/;

module.exports = class LongFirst extends Sequencer {
  /**
   * @override
   * @param {Parameters<Sequencer['sort']>[0]} tests
   */
  async sort(tests) {
    const sorted = await super.sort(tests);
    const long = sorted.filter(({ path }) => LONG.test(path.replaceAll('\\', '/')));
    return [...long, ...sorted.filter((test) => !long.includes(test))];
  }
};
