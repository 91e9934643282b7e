import { describe, expect, it } from 'vitest';
import { filesBelow, fingerprint, inputsOf } from '../../../scripts/lib/fingerprint.ts';
import { content, practiceText, VOLUME, volumeText } from '../../fixtures/content.ts';

const tree = (files: Readonly<Record<string, string>> = {}) =>
  content({
    'src/urls.ts': '1',
    'src/pages/_portal/index.astro': '1',
    'src/pages/_volume/index.astro': '1',
    'content/pages/en/about.mdx': '1',
    'content/volumes/2/volume.yaml': volumeText({ number: 2 }),
    'content/volumes/2/practices/other/index.mdx': practiceText(),
    ...files,
  });

/** Which fingerprints move when a file changes: those of a volume, of the portal and of the search over all volumes. */
function moved(path: string, text = 'changed', files: Readonly<Record<string, string>> = {}) {
  const { root, write } = tree(files);
  const keys = () => [fingerprint(root, 'volume-1', {}), fingerprint(root, 'portal', {}), fingerprint(root, 'search', {})];
  const before = keys();
  write(path, text);
  const after = keys();
  return { volume: before[0] !== after[0], portal: before[1] !== after[1], search: before[2] !== after[2] };
}

describe('the fingerprint of a site', () => {
  it('is the same for the same inputs', () => {
    const { root } = tree();
    expect(fingerprint(root, 'portal', {})).toBe(fingerprint(root, 'portal', {}));
    expect(fingerprint(root, 'portal', {})).toMatch(/^[0-9a-f]{24}$/);
  });

  it.each([
    ['a practice of the volume', 'content/volumes/1/practices/land-titles/index.mdx', true, true, true],
    ['an image of the volume', 'content/volumes/1/practices/land-titles/a.jpg', true, true, true],
    ['a practice of another volume', 'content/volumes/2/practices/other/index.mdx', false, true, true],
    ['a page of text', 'content/pages/en/about.mdx', false, true, false],
    ['the rules of fit', 'content/fit-rules.yaml', false, true, false],
    ['a country file', 'content/countries/RWA.yaml', false, true, false],
    ['a book that lies ready', '.cache/books/volume-1.en.json', false, true, false],
    ['a bundle that lies ready', '.cache/bundles/country-est.en.json', false, true, false],
    ['the history of links', 'content/links.json', true, true, false],
    ['a page of the portal', 'src/pages/_portal/index.astro', false, true, false],
    ['a page of volumes', 'src/pages/_volume/index.astro', true, false, false],
    ['code that both share', 'src/urls.ts', true, true, true],
    ['a migration', 'scripts/migrations/index.ts', true, true, true],
    ['a component that practices and the portal share', 'src/components/transfers/Branches.astro', true, true, false],
    ['a component of the portal', 'src/components/fit/Reasons.astro', false, true, false],
    ['the manifest of the volume, which lists what was built', 'content/volumes/1/manifest.json', false, true, false],
    ['the change log of the volume', 'content/volumes/1/changes.json', true, true, true],
    ['the interface', 'content/interface/en.json', true, true, true],
  ])('moves with %s where it should', (_, path, volume, portal, search) => expect(moved(path)).toEqual({ volume, portal, search }));

  it('does not move with a file that no site is made from', () =>
    expect(moved('tests/unit/x.test.ts')).toEqual({ volume: false, portal: false, search: false }));

  it('of a published volume does not move when a link dies', () =>
    expect(
      moved('content/links.json', '{}', {
        [VOLUME]: volumeText({ status: 'published', dates: { opened: '2026-11-25', published: '2026-11-25' } }),
      }),
    ).toEqual({ volume: false, portal: true, search: false }));

  it('moves with the address of the site', () => {
    const { root } = tree();
    expect(fingerprint(root, 'volume-1', { SITE_URL: 'https://a.example' })).not.toBe(
      fingerprint(root, 'volume-1', { SITE_URL: 'https://b.example' }),
    );
  });

  it('moves when text moves from one file to another', () => {
    const key = (files: Record<string, string>) => fingerprint(content({ ...files }).root, 'portal', {});
    expect(key({ 'src/a.ts': 'xy', 'src/b.ts': '' })).not.toBe(key({ 'src/a.ts': 'x', 'src/b.ts': 'y' }));
  });
});

it('sorts files, so that no machine’s order shows', () => {
  const { root } = tree();
  const files = inputsOf(root, 'portal');
  expect(files).toContain('content/volumes/2/practices/other/index.mdx');
  expect(filesBelow(root, 'src')).toEqual(['src/pages/_portal/index.astro', 'src/pages/_volume/index.astro', 'src/urls.ts']);
  expect(filesBelow(root, 'nowhere')).toEqual([]);
});
