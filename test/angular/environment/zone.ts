// A server has a flavour of its own, and no specs that would run in a zone.
for (const flavour of typeof document === 'undefined' ? ['zone.js/node'] : ['zone.js', 'zone.js/testing']) {
  jest.requireActual(flavour);
}

export {};
