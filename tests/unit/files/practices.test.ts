import { describe, expect, it } from 'vitest';
import { readPracticeFiles } from '../../../src/files/practices.ts';
import { readPracticesWithText } from '../../../src/files/records.ts';
import { content, FOLDER, PRACTICE, practiceText } from '../../fixtures/content.ts';

const read = (files: Record<string, string | Buffer>) => readPracticeFiles(content(files).root);
const translation =
  '---\ntitle: Toutes les parcelles\nsummary: Le bureau a mis toutes les parcelles sur une carte.\ntranslated: { date: 2026-11-25, by: machine, original: 2026-11-25 }\n---\n\nLe texte [1].\n';

describe('the files of a practice', () => {
  it('come with the original first and the language of each translation', () => {
    const files = read({
      [`${FOLDER}/ar.mdx`]: translation,
      [`${FOLDER}/zh-Hans.mdx`]: translation,
      [`${FOLDER}/photo.jpg`]: '',
      [`${FOLDER}/NOTES.mdx`]: '',
    });
    expect(files.map((file) => file.translation)).toEqual([undefined, 'ar', 'zh-Hans']);
    expect(files[0]).toMatchObject({ path: PRACTICE, volume: 1, slug: 'land-titles' });
  });
  it('come without fields if one is too large to be a text', () =>
    expect(read({ [PRACTICE]: practiceText({}, 'a'.repeat(200_001)) })[0]!.frontmatter).toBeUndefined());
  it('come without fields if one is no text', () => expect(read({ [PRACTICE]: `${practiceText()}\0` })[0]!.frontmatter).toBeUndefined());
  it('survive bytes that are no UTF-8', () =>
    expect(read({ [PRACTICE]: Buffer.from([0xff, 0xfe, 0x2d]) })[0]!.frontmatter).toBeUndefined());
});

describe('practices with their texts', () => {
  it('hold prose without markup and citations, by language', () => {
    const { root } = content({ [PRACTICE]: practiceText({}, '## Challenge\n\nSeven *dollars* [1].\n'), [`${FOLDER}/fr.mdx`]: translation });
    const [{ practice, texts }] = readPracticesWithText(root, [1]) as [ReturnType<typeof readPracticesWithText>[number]];
    expect(Object.fromEntries(texts)).toEqual({ en: 'Challenge\n\nSeven dollars.', fr: 'Le texte.' });
    expect(practice).toMatchObject({
      slug: 'land-titles',
      region: 'africa',
      translations: [{ language: 'fr', title: 'Toutes les parcelles' }],
    });
  });
  it('are refused if a record does not fit', () => {
    const { root } = content({ [PRACTICE]: practiceText({ country: 'XXX' }) });
    expect(() => readPracticesWithText(root, [1])).toThrow();
  });
});
