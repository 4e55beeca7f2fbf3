import { Command, CommanderError } from 'commander';

import { addSimulate } from '../../../src/simulator/commands/add-simulate';
import { addSimulateOptions, type SimulateOptions } from '../../../src/simulator/commands/simulate-options';

function options(...args: readonly string[]): SimulateOptions {
  const command = addSimulateOptions(new Command().exitOverride().configureOutput({ writeErr: () => undefined }));
  return command.parse(args, { from: 'user' }).opts<SimulateOptions>();
}

it('has the CRM as its example, the port that apps are told to hear, and a minute without a window', () => {
  expect(options()).toEqual({ example: 'crm', port: 4300, timeout: 60 });
});

it.each([
  ['http://localhost:4200', 'localhost:4200', 'http://localhost:4200/'],
  ['localhost:4200', 'localhost:4200', 'http://localhost:4200/'],
  ['127.0.0.1:4200/panel/', '127.0.0.1:4200/panel', 'http://127.0.0.1:4200/panel/'],
  ['https://crm.example/panel?a=b', 'crm.example/panel', 'https://crm.example/panel?a=b'],
  ['crm=http://localhost:4200/?a=b', 'crm', 'http://localhost:4200/?a=b'],
  ['my crm=localhost:4200', 'my crm', 'http://localhost:4200/'],
])('--app %s is %s at %s', (said, name, url) => {
  expect(options('--app', said).app).toEqual([{ name, url }]);
});

it('takes several apps, the first first', () => {
  const { app = [] } = options('-a', 'localhost:1', '-a', 'two=localhost:2');
  expect(app.map(({ name }) => name)).toEqual(['localhost:1', 'two']);
});

it.each([
  [['--app', 'crm'], /An address such as http:\/\/localhost:4200 is needed/],
  [['--app', 'file:///etc/passwd'], /An address such as/],
  [['--app', 'javascript:alert(1)'], /An address such as/],
  [['--app', 'http://me:secret@localhost'], /holds no password/],
  [['--app', 'http://me@localhost'], /holds no password/],
  [['--app', 'http://[::1]:4200'], /say localhost/],
  [['--app', 'example=localhost:4200'], /comes with rx-max/],
  [['--app', 'a;b=localhost:4200'], /letters, digits/],
  [['--app', 'localhost:1', '--app', 'localhost:1'], /two apps localhost:1/],
  [['--example', 'angular'], /crm, rxjs, plain/],
  [['--profile', 'cxa'], /max, cxone-agent/],
  [['--speed', 'fast'], /A number above 0/],
  [['--speed', '-1'], /A number above 0/],
  [['--port', '80x'], /0 to 65535/],
  [['--port', '65536'], /0 to 65535/],
  [['--timeout', '0'], /seconds/],
  [['--colour'], /unknown option/],
])('refuses %j', (args, message) => {
  expect(() => options(...args)).toThrow(message);
  expect(() => options(...args)).toThrow(CommanderError);
});

it('is as fast as is said, or waits for nothing', () => {
  expect(options('--speed', '2.5').speed).toBe(2.5);
  expect(options('--speed', 'at-once').speed).toBe(Infinity);
});

it('teaches: every option, how an app hears it, examples, and what the exit codes mean', () => {
  const program = new Command().exitOverride();
  let help = '';
  addSimulate(program, '');
  const [simulate] = program.commands;
  simulate?.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  const names = simulate?.options.map(({ long }) => long) ?? [];
  expect(names).toEqual(
    expect.arrayContaining([
      '--app',
      '--example',
      '--profile',
      '--scenario',
      '--speed',
      '--port',
      '--open',
      '--headless',
    ]),
  );
  for (const name of names) expect(help).toContain(name);
  for (const taught of ['connectMax({ origins:', 'frame-ancestors', '$ npx rx-max simulate --app', 'Exit codes: 0']) {
    expect(help).toContain(taught);
  }
});
