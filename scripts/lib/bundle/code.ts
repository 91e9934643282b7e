import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Browsers of 2021 on: a copy on a stick may be opened on an old machine. */
const TARGET = 'es2020';

let made: Promise<string> | undefined;

async function make(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../src/client/bundle/start.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target: TARGET,
    write: false,
  });
  return outputFiles[0]!.text;
}

/** The script of every bundle, in one piece: a page from a disk may load no modules. */
export const bundleCode = (): Promise<string> => (made ??= make());
