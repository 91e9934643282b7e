import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Step } from './measure.ts';

/** Where other generators may be found. */
export interface Tools {
  /** This project, whose `node_modules` has Astro and Pagefind. */
  readonly root: string;
  /** A folder whose `node_modules` has those that the project does not use. */
  readonly beside: string | undefined;
}

/** What an outsider is given. */
export interface Source {
  /** A project whose volumes it takes. */
  readonly root: string;
  /** The names of the fields to show. */
  readonly fields: readonly string[];
}

/** Another generator that makes a site of the same files. */
export interface Outsider {
  readonly name: string;
  /** What it does with a picture; all else is the same for all. */
  readonly pictures: string;
  /** The version that is there; undefined if there is none. */
  readonly version: (tools: Tools) => string | undefined;
  /** Writes its project. */
  readonly write: (folder: string, source: Source, tools: Tools) => void;
  /** What makes the site, and what makes the search index if the generator does not. */
  readonly generate: (tools: Tools) => Step;
  readonly index?: (tools: Tools) => Step;
  /** The folder of the site in its project. */
  readonly site: string;
}

/** Writes files below a folder. @param files text by path */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Version of a package in a folder's `node_modules`; undefined if it is not there. */
export function packageVersion(folder: string | undefined, name: string): string | undefined {
  const file = folder && join(folder, 'node_modules', name, 'package.json');
  return file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined;
}

/** What a program prints of its version; undefined if it is not on the PATH. */
export const programVersion = (program: string, ...args: readonly string[]): string | undefined =>
  /\d+(?:\.\d+)+/.exec(spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '')?.[0];

/** The project's Pagefind over a finished site: the same for every generator without an index of its own. */
export const pagefind =
  (site: string) =>
  ({ root }: Tools): Step => ({ program: join(root, 'node_modules/.bin/pagefind'), args: ['--site', site] });
