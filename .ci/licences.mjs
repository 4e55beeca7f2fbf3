// What is bundled of others is shipped under their licences, beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the packages of which something is bundled. @type {Set<string>} */
const bundled = new Set();

/**
 * A plugin, for Rollup and for Vite, that writes down the licences of all packages of which something is in a bundle.
 *
 * @returns {import('rollup').Plugin}
 */
export function licences() {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
      for (const id of ids) {
        const folder = packageFolderOf(id.replace('\0', ''));
        if (folder !== undefined) bundled.add(folder);
      }
      // Every build of a process writes what was bundled until then; the last one writes all.
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: licencesOf(bundled) });
    },
  };
}

/**
 * The folder of the package to which a file belongs; undefined for one of this repository.
 *
 * @param {string} path
 */
export function packageFolderOf(path) {
  return /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
}

/**
 * The licences of packages as one text.
 *
 * @param {Iterable<string>} folders
 */
export function licencesOf(folders) {
  const texts = [...folders].sort().map((folder) => {
    const text = licenceIn(folder);
    if (text === null) throw new Error(`${folder} has no licence to ship`);
    return text;
  });
  return texts.join('\n----\n\n');
}

/** @param {string} folder */
function licenceIn(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  const owner = typeof author === 'string' ? author : author?.name;
  // Some packages name their licence and their author, and leave the text to whoever ships them.
  const text = file !== undefined ? readFileSync(join(folder, file), 'utf8') : license === 'MIT' ? mitOf(owner) : null;
  return text === null ? null : `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** @param {string} owner */
function mitOf(owner) {
  return readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').replace(/^(Copyright \(c\)).*$/m, `$1 ${owner}`);
}
