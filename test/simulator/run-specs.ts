import { ROOT } from '../packaging/fresh-build';
import { freshFolder } from '../runners/fresh-folder';

/** What Jest says of specs in a user's folder, with the built package; it compiles them first. */
export async function runSpecs(specs: Readonly<Record<string, string>>): Promise<string> {
  const user = freshFolder(ROOT, ['jest', 'ts-jest', 'typescript', '@types/jest']);
  const compilerOptions = { target: 'ES2022', module: 'CommonJS', strict: true, skipLibCheck: true };
  user.write('package.json', '{}');
  user.write('tsconfig.json', JSON.stringify({ compilerOptions }));
  user.write('jest.config.js', "module.exports = { preset: 'ts-jest' };");
  for (const [name, spec] of Object.entries(specs)) user.write(name, spec);
  const { output } = await user.run('jest/bin/jest.js', []);
  user.remove();
  return output;
}
