import { describe, expect, it } from 'vitest';
import { PORTAL_ONLY } from '../../scripts/lib/fingerprint.ts';
import { allImports, specifiersIn, type Import } from '../fixtures/imports.ts';

const imports = allImports();

/** Part of the project that a file belongs to: `domain`, `content`, `scripts`, or a file's own name such as `urls.ts`. */
function partOf(path: string): string {
  if (path.startsWith('scripts/migrations/')) return 'migrations';
  return path.startsWith('scripts/') ? 'scripts' : (path.split('/')[1] ?? path);
}

const CORE = ['schemas', 'domain'];
const PURE = [...CORE, 'exports', 'i18n', 'urls.ts', 'config.ts'];
const FILES = [...PURE, 'markdown', 'submission', 'files'];
const CONTENT = [...FILES, 'site.ts', 'words', 'content'];

/** Which parts a part may import besides itself. What is not named here may not be imported. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  // Beside the commands because the contract says so; below everything, because old volumes are read through them.
  migrations: [],
  domain: ['schemas'],
  exports: CORE,
  i18n: CORE,
  markdown: CORE,
  submission: [...CORE, 'i18n', 'markdown'],
  'config.ts': [],
  'urls.ts': ['config.ts'],
  files: [...PURE, 'markdown', 'migrations'],
  'site.ts': FILES,
  integrations: [...FILES, 'site.ts'],
  words: FILES,
  content: [...FILES, 'site.ts', 'words'],
  'content.config.ts': CONTENT,
  components: [...CONTENT, 'client'],
  layouts: [...CONTENT, 'components', 'client', 'styles'],
  pages: [...CONTENT, 'components', 'layouts', 'client', 'styles'],
  client: [...PURE, 'markdown', 'submission'],
  scripts: [...FILES, 'words', 'migrations'],
};

const shown = ({ file, target }: Import) => `${file} -> ${target}`;
const isOwn = ({ target }: Import) => /^(src|scripts)\//.test(target);
const isForbidden = ({ file, target }: Import) => partOf(file) !== partOf(target) && !allowed[partOf(file)]?.includes(partOf(target));

describe('imports go one way:', () => {
  it.each(Object.keys(allowed))('%s', (part) => {
    const own = imports.filter((entry) => isOwn(entry) && partOf(entry.file) === part);
    const forbidden = own.filter(isForbidden).map(shown);
    expect(forbidden).toEqual([]);
  });

  it('every part of the code has its place', () => {
    expect([...new Set(imports.map(({ file }) => partOf(file)))].filter((part) => !(part in allowed))).toEqual([]);
  });

  it('nothing imports tests', () => expect(imports.filter(({ target }) => target.startsWith('tests/')).map(shown)).toEqual([]));
});

describe('a volume’s site', () => {
  const isPortal = (path: string) => PORTAL_ONLY.some((folder) => path.startsWith(`${folder}/`));

  it('imports nothing that its fingerprint leaves out', () =>
    expect(imports.filter(({ file, target }) => isPortal(target) && !isPortal(file)).map(shown)).toEqual([]));
});

describe('packages', () => {
  const importing = (pattern: RegExp) => imports.filter(({ target }) => pattern.test(target));

  it('schemas import zod and nothing else', () => {
    const packages = imports.filter((entry) => partOf(entry.file) === 'schemas' && !isOwn(entry)).map(({ target }) => target);
    expect([...new Set(packages)]).toEqual(['zod']);
  });

  it('domain imports no package at all', () =>
    expect(imports.filter((entry) => partOf(entry.file) === 'domain' && !isOwn(entry)).map(shown)).toEqual([]));

  it('only src/content and its configuration import astro:content', () => {
    const files = importing(/^astro:content$/).map(({ file }) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !file.startsWith('src/content/') && file !== 'src/content.config.ts')).toEqual([]);
  });

  it.each(['scripts', 'client', 'files', 'exports', 'i18n', 'markdown'])('%s imports nothing that only Astro can resolve', (part) => {
    expect(
      importing(/^astro:/)
        .filter(({ file }) => partOf(file) === part)
        .map(shown),
    ).toEqual([]);
  });

  it('browser code imports nothing of Node', () =>
    expect(
      importing(/^node:/)
        .filter(({ file }) => partOf(file) === 'client')
        .map(shown),
    ).toEqual([]));
});

describe('the scanner', () => {
  it('sees every way to import', () => {
    const source = [
      "import a from './a.ts';",
      "import type { B,\n  C } from './b.ts';",
      "import './c.css';",
      "export { d } from './d.ts';",
      "const e = await import('./e.ts');",
      "export * from './f.ts';",
    ].join('\n');
    expect(specifiersIn(source).sort()).toEqual(['./a.ts', './b.ts', './c.css', './d.ts', './e.ts', './f.ts']);
  });
  it('finds an import against the direction', () => {
    expect(isForbidden({ file: 'src/schemas/x.ts', target: 'src/domain/cost.ts' })).toBe(true);
    expect(isForbidden({ file: 'src/client/x.ts', target: 'src/files/text.ts' })).toBe(true);
    expect(isForbidden({ file: 'src/pages/x.astro', target: 'src/domain/cost.ts' })).toBe(false);
  });
});
