import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The texts for those who work on the project: they name files and commands, which come and go. */
const guides = [
  'README.md',
  ...readdirSync('.github')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `.github/${name}`),
  ...readdirSync('.github/decisions').map((name) => `.github/decisions/${name}`),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the guide', () => {
  it.each(guides)('%s links to files that there are', (guide) => {
    const targets = [...readFileSync(guide, 'utf8').matchAll(/\]\((?!https?:|#|\/)([^)#]+)/g)].map(([, target]) => target!);
    expect(targets.filter((target) => !existsSync(join(dirname(guide), target)))).toEqual([]);
  });

  it.each(guides)('%s names commands that there are', (guide) => {
    const named = [...readFileSync(guide, 'utf8').matchAll(/`npm (?:run )?([a-z][a-z:]*)/g)].map(([, name]) => name!);
    expect(named.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
  });
});
