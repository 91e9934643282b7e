import { describe, expect, it } from 'vitest';
import { content, contentWith, FOLDER, PRACTICE, practiceText, VOLUME, volumeText } from '../fixtures/content.ts';

describe('the rule place', () => {
  it('takes a practice of the first and the last year', () => {
    for (const started of [2016, 2026]) expect(contentWith({ started }).checkWith('place')).toEqual([]);
  });

  it('finds a practice in the wrong volume, and names the right one', () => {
    const tree = content({
      [PRACTICE]: practiceText({ started: 2010 }),
      'content/volumes/2/volume.yaml': volumeText({ number: 2, years: { from: 2000, to: 2015 } }),
    });
    expect(tree.checkWith('place')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf('started: 2010'),
        column: 10,
        message: 'started in 2010: volume 1 holds practices from 2016 to now',
        example: 'Move the folder to content/volumes/2/practices/.',
      },
    ]);
  });

  it('says which years would pass if no volume fits', () =>
    expect(contentWith({ started: 2010 }).checkWith('place')).toMatchObject([{ example: 'started: 2016' }]));

  it('finds a volume whose number is not its folder', () => {
    const tree = content({ [VOLUME]: volumeText({ number: 5 }) });
    expect(tree.checkWith('place')).toEqual([
      { file: VOLUME, line: 1, column: 9, message: 'the number is 5, but the folder is 1', example: 'number: 1' },
    ]);
  });

  it('finds a translation without an original', () => {
    const path = 'content/volumes/1/practices/other/fr.mdx';
    expect(content({ [path]: '---\ntitle: x\n---\n' }).checkWith('place')).toMatchObject([
      { file: path, line: 1, column: 1, message: 'a translation without an original' },
    ]);
  });

  // Rules walk the texts that were found; a folder without any is seen by none of them, and the build then throws.
  it('finds a folder without any text', () =>
    expect(content({ 'content/volumes/1/practices/empty/photo.jpg': '' }).check()).not.toEqual([]));

  // listVolumes() passes them over and says that the check reports them; no rule does.
  it.each(['..land', '.land-titles'])('finds a folder that no list shows: %s', (name) => {
    const path = `content/volumes/1/practices/${name}`;
    expect(content({ [`${path}/index.mdx`]: practiceText(), 'content/volumes/1/practices/.DS_Store': '' }).check()).toMatchObject([
      { rule: 'place', file: path },
    ]);
  });

  it('finds a volume’s folder that is no number', () =>
    expect(content({ 'content/volumes/one/volume.yaml': volumeText() }).check()).not.toEqual([]));

  it('takes a translation beside its original', () =>
    expect(content({ [`${FOLDER}/fr.mdx`]: '---\ntitle: x\n---\n' }).checkWith('place')).toEqual([]));
});
