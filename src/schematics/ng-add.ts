import { chain, noop, type Rule, type Tree } from '@angular-devkit/schematics';
import { addDependency } from '@schematics/angular/utility';

import { agentBar } from './agent-bar';
import { applicationIn } from './application';
import { provideMaxIn } from './provide-max-in';
import { ruleOf } from './rule-of';

/** What `ng add rx-max` asks, in the words of ng-add.schema.json. */
export interface NgAddOptions {
  readonly project?: string;
  readonly issuer?: string;
  readonly subscription?: string;
  readonly simulator?: boolean;
  readonly sample?: boolean;
}

/** Without them rx-max does not load; the ranges are those of package.json. */
const PEERS = { 'fp-ts': '^2.5.0', 'io-ts': '^2.2.0', rxjs: '^7.5.0' };

/**
 * `ng add rx-max`: provides it in an application, and writes a component that shows the agent, with its spec. What is there
 * already stays as it is, so that a second time changes nothing.
 *
 * @throws SchematicsException where the application cannot be told or found, or its providers cannot
 */
export function ngAdd({ project, issuer, subscription = 'all', simulator = true, sample = true }: NgAddOptions): Rule {
  return async (tree) => {
    const application = await applicationIn(tree, project);
    const name = issuer?.trim();
    return chain([
      ...missingPeers(tree).map(([peer, range]) => ruleOf(addDependency(peer, range))),
      provideMaxIn(application, {
        issuer: name === undefined || name === '' ? application.name : name,
        subscription,
        simulator,
      }),
      sample ? writeSample(agentBar(application)) : noop(),
    ]);
  };
}

function missingPeers(tree: Tree): readonly (readonly [string, string])[] {
  const { dependencies, devDependencies } = tree.readJson('/package.json') as Manifest; // npm's own form
  return Object.entries(PEERS).filter(([name]) => !(name in { ...dependencies, ...devDependencies }));
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function writeSample({ files, selector }: ReturnType<typeof agentBar>): Rule {
  return (tree, { logger }) => {
    if (files.every(({ path }) => tree.exists(path))) return;
    for (const { path, text } of files) if (!tree.exists(path)) tree.create(path, text);
    if (files.length === 1) logger.info('No spec was written: there is no test runner, or the workspace skips specs.');
    logger.info(`Show the agent with <${selector} />, and try it: npx rx-max simulate --app http://localhost:4200`);
  };
}
