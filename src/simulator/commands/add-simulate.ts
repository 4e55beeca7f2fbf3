import type { Command } from 'commander';

import { complain, failed, messageOf, print } from './say';
import { addSimulateOptions, type SimulateOptions } from './simulate-options';

/**
 * `rx-max simulate`.
 *
 * @param folder - where the built page and the example apps are
 */
export function addSimulate(program: Command, folder: string): void {
  const command: Command = program
    .command('simulate')
    .summary('run an agent desktop on this machine, with an app of yours in it')
    .description(
      "Serves a page that looks and behaves like NICE's agent desktops, from this machine and to this machine alone, and shows " +
        'an app of yours in it: calls ring, agents go on a break, and every message can be looked at.',
    )
    .addHelpText(
      'after',
      `
Your app has to let the page be its desktop, whose address the command prints:
  connectMax({ origins: ['http://127.0.0.1:4300'] })          it hears it
  Content-Security-Policy: frame-ancestors http://127.0.0.1:4300   it is framed by it (only if it says who may frame it)

Examples:
  $ npx rx-max simulate --open                                         with the example, a CRM written with Angular
  $ npx rx-max simulate --example rxjs                                 with another one, without a framework
  $ npx rx-max simulate --app http://localhost:4200                    with yours
  $ npx rx-max simulate --app crm=http://localhost:4200/panel --profile cxone-agent
  $ npx rx-max simulate --list-scenarios
  $ npx rx-max simulate --app http://localhost:4200 --scenario inbound-call --headless   in CI

Exit codes: 0 it ended well; with --headless, the app registered, nothing was refused or rejected, and the scenario was played
to its end. 1 something was wrong, which is said. 2 the command is wrong.`,
    )
    .action(async (options: SimulateOptions) => {
      // The page's server and the scenarios are loaded for whoever asks for them.
      const { chosenSettings, listOfScenarios } = await import('./chosen-settings');
      if (options.listScenarios === true) {
        print(listOfScenarios());
        return;
      }
      const settings = chosenSettings(options);
      if (typeof settings === 'string') command.error(`error: ${settings}`);
      if (options.headless === true && options.scenario === undefined) {
        command.error('error: --headless plays a scenario: say which by --scenario');
      }
      const run =
        options.headless === true
          ? (await import('../headless/simulate-headless')).simulateHeadless
          : (await import('../server/simulate-with-page')).simulateWithPage;
      const why = await run({ ...options, settings, folder }).catch(messageOf);
      if (why !== null) {
        complain(why);
        throw failed();
      }
    });
  addSimulateOptions(command);
}
