import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Made } from '../../../src/schemas/edition.ts';
import { inputsOf, SETTINGS } from '../fingerprint.ts';

const WORDS = /^content\/(vocabularies|interface)\//;

/** SHA-256 over names and bytes of files. */
function digest(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * What a volume's built files depend on besides the volume: the inputs of its site, in three lots. The list of inputs is that of
 * the cache, so what a page may read and what is promised cannot part.
 * @param env settings of the deployment
 */
export function madeFrom(root: string, volume: number, env: NodeJS.ProcessEnv = process.env): Made {
  const shared = inputsOf(root, `volume-${volume}`).filter((file) => !file.startsWith(`content/volumes/${volume}/`));
  const data = shared.filter((file) => file.startsWith('content/'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    version,
    code: digest(
      root,
      shared.filter((file) => !file.startsWith('content/')),
    ),
    words: digest(
      root,
      data.filter((file) => WORDS.test(file)),
    ),
    reference: digest(
      root,
      data.filter((file) => !WORDS.test(file)),
    ),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    settings: Object.fromEntries(SETTINGS.map((name) => [name, env[name] ?? ''])),
  };
}

const NAMES: Readonly<Record<keyof Made, string>> = {
  version: 'the version of the project',
  code: 'the code',
  words: 'the words of the interface',
  reference: 'the reference data',
  node: 'Node',
  platform: 'the machine',
  settings: 'the settings',
};

/** What moved since, in words; empty if the same bytes must come out. The number of a release alone moves no byte. */
export const movedSince = (then: Made, now: Made): string[] =>
  (Object.keys(NAMES) as (keyof Made)[])
    .filter((name) => name !== 'version' && JSON.stringify(then[name]) !== JSON.stringify(now[name]))
    .map((name) => NAMES[name]);
