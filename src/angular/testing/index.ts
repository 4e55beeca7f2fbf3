export { type FakeDesk, injectFakeMax, provideMaxTesting } from './provide-max-testing';
