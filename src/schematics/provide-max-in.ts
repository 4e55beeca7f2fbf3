import { callRule, type Rule, SchematicsException, type Tree } from '@angular-devkit/schematics';
import { addRootProvider } from '@schematics/angular/utility';
import { lastValueFrom } from 'rxjs';

import type { Application } from './application';
import { ruleOf } from './rule-of';

/** What is written into `provideMax()`. */
export interface Provided {
  readonly issuer: string;
  /** Subscription types, with commas. */
  readonly subscription: string;
  readonly simulator: boolean;
}

/**
 * Provides rx-max where the application has its providers: in its configuration, its bootstrap or its root module. It does
 * nothing where the application has `provideMax()` already, for a route too.
 *
 * @throws SchematicsException that says what to write by hand, where that place cannot be found
 */
export function provideMaxIn({ name, sourceRoot }: Application, { issuer, subscription, simulator }: Provided): Rule {
  return async (tree, context) => {
    const present = fileThatProvides(tree, sourceRoot);
    if (present !== undefined) {
      context.logger.info(`${present.slice(1)} has provideMax() already, and stays as it is.`);
      return;
    }
    const options = [
      `issuer: ${inQuotes(issuer)}`,
      ...(subscription === 'all' ? [] : [`subscriptionTypes: [${subscription.split(',').map(inQuotes).join(', ')}]`]),
    ].join(', ');
    const rule = addRootProvider(name, ({ code, external }) => {
      const provide = external('provideMax', 'rx-max/angular');
      return simulator
        ? code`${provide}({ ${options} }, ${external('withSimulator', 'rx-max/angular')}())`
        : code`${provide}({ ${options} })`;
    });
    try {
      await lastValueFrom(callRule(ruleOf(rule), tree, context), { defaultValue: tree });
    } catch (error) {
      throw new SchematicsException(
        `The providers of "${name}" could not be found (${error instanceof Error ? error.message : String(error)}): add provideMax({ ${options} }) of rx-max/angular to them by hand.`,
      );
    }
  };
}

function fileThatProvides(tree: Tree, folder: string): string | undefined {
  let found: string | undefined;
  tree.getDir(folder).visit((path) => {
    if (!path.endsWith('.ts') || path.endsWith('.spec.ts')) return;
    const text = tree.readText(path);
    if (/['"]rx-max\/angular['"]/.test(text) && /\bprovideMax\(/.test(text)) found ??= path;
  });
  return found;
}

/** As a literal of a program, in the quotes that Angular's own generators write. */
function inQuotes(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
