import { expect, it } from 'vitest';
import { listPractices, listVolumes, names } from '../../../src/files/list.ts';
import { content, practiceText, volumeText } from '../../fixtures/content.ts';

it('lists volumes by number and leaves other folders alone', () => {
  const { root } = content({
    'content/volumes/10/volume.yaml': volumeText({ number: 10 }),
    'content/volumes/2/volume.yaml': volumeText({ number: 2 }),
    'content/volumes/02/volume.yaml': '',
    'content/volumes/draft/volume.yaml': '',
    'content/volumes/0/volume.yaml': '',
  });
  expect(listVolumes(root)).toEqual([1, 2, 10]);
});

it('lists practices by volume and then by name, hidden files aside', () => {
  const { root } = content({
    'content/volumes/2/practices/b/index.mdx': practiceText(),
    'content/volumes/2/practices/a/index.mdx': practiceText(),
    'content/volumes/2/practices/.DS_Store': '',
  });
  expect(listPractices(root).map(({ volume, slug }) => `${volume}/${slug}`)).toEqual(['1/land-titles', '2/a', '2/b']);
  expect(listPractices(root, [1])).toEqual([{ volume: 1, slug: 'land-titles', folder: 'content/volumes/1/practices/land-titles' }]);
});

it('finds nothing in a folder that is not there', () => {
  expect(names('/nowhere', 'content')).toEqual([]);
  expect(listVolumes('/nowhere')).toEqual([]);
});
