import '@angular/compiler';
import { type PlatformRef, type Type, VERSION } from '@angular/core';
import { TestBed } from '@angular/core/testing';

/** The same by two names: before Angular 20 a package of its own had what compiles in the browser. */
interface Browser {
  readonly BrowserDynamicTestingModule: Type<unknown>;
  readonly platformBrowserDynamicTesting: () => PlatformRef;
  readonly BrowserTestingModule: Type<unknown>;
  readonly platformBrowserTesting: () => PlatformRef;
}

const isDynamic = Number(VERSION.major) < 20;
// A name that the compiler does not follow: it knows the repository's own Angular, which has no such package.
const from: string = isDynamic ? '@angular/platform-browser-dynamic/testing' : '@angular/platform-browser/testing';

// A spec of the server has no document, and no TestBed.
if (typeof document !== 'undefined') {
  const browser = jest.requireActual<Browser>(from);
  if (isDynamic) {
    TestBed.initTestEnvironment(browser.BrowserDynamicTestingModule, browser.platformBrowserDynamicTesting());
  } else {
    TestBed.initTestEnvironment(browser.BrowserTestingModule, browser.platformBrowserTesting());
  }
}

// The machine decides how long a thing takes; no spec does.
jest.setTimeout(60_000);
