import { describe, expect, it } from 'vitest';
import { madeFrom, movedSince } from '../../../../scripts/lib/edition/made.ts';
import { content, volumeText } from '../../../fixtures/content.ts';

const tree = () =>
  content({
    'package.json': '{ "version": "1.2.3" }',
    'src/urls.ts': '1',
    'src/pages/_portal/index.astro': '1',
    'content/volumes/2/volume.yaml': volumeText({ number: 2, years: { from: 1990, to: 1991 } }),
  });

/** What is said to have moved when a file changes. */
function moved(path: string) {
  const { root, write } = tree();
  const before = madeFrom(root, 1, {});
  write(path, '{ "version": "1.2.4" }');
  return movedSince(before, madeFrom(root, 1, {}));
}

describe('what built files depend on', () => {
  it.each([
    ['src/urls.ts', ['the code']],
    ['package-lock.json', ['the code']],
    ['scripts/migrations/index.ts', ['the code']],
    ['content/interface/en.json', ['the words of the interface']],
    ['package.json', []],
    ['src/pages/_portal/index.astro', []],
    ['content/volumes/1/foreword.mdx', []],
    ['content/volumes/2/volume.yaml', []],
    ['content/countries/RWA.yaml', []],
  ])('moves with %s: %j', (path, names) => expect(moved(path)).toEqual(names));

  it('moves with the settings of a deployment', () => {
    const { root } = tree();
    expect(movedSince(madeFrom(root, 1, {}), madeFrom(root, 1, { SITE_URL: 'https://a.example' }))).toEqual(['the settings']);
  });
  it('names the release', () => expect(madeFrom(tree().root, 1, {}).version).toBe('1.2.3'));
});
