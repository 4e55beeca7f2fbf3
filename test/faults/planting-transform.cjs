// Jest's transform of a campaign: TypeScript as ever, with the fault in it that `RX_MAX_PLANTED_FAULT` names.
const { default: typescript } = require('ts-jest');

const FAULTS = require('./core-faults.json');
const { chosen, plant } = require('./plant.cjs');

/** @param {import('ts-jest').TsJestTransformerOptions} options */
function createTransformer(options) {
  const transformer = typescript.createTransformer(options);
  const planted = chosen(FAULTS);
  /** @type {(source: string, path: string) => string} */
  const withFault = (source, path) => (planted?.path === path ? plant(planted.fault) : source);
  return {
    /** @type {typeof transformer.process} */
    process: (source, path, rest) => transformer.process(withFault(source, path), path, rest),
    /** @type {typeof transformer.getCacheKey} */
    getCacheKey: (source, path, rest) => transformer.getCacheKey(withFault(source, path), path, rest),
  };
}

module.exports = { createTransformer };
