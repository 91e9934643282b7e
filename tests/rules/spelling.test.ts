import { describe, expect, it } from 'vitest';
import { content, contentSaying, contentWith, FOLDER, PRACTICE } from '../fixtures/content.ts';

const page = (body: string) => `---\ntitle: A page\ndescription: What it is about.\n---\n\n${body}\n`;

describe('the rule spelling', () => {
  it('finds a word that nobody knows, where it stands, and how to go on', () => {
    const tree = contentSaying('It began [1]. The goverment came.');
    expect(tree.checkWith('spelling')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf('It began [1].'),
        column: 19,
        message: '“goverment” is not in the dictionary of British English',
        example: expect.stringMatching(/^government.*\? If goverment is right, add it to \.github\/editorial\/words\.txt/) as string,
      },
    ]);
  });

  it('finds a name that nothing vouches for, and says where names come from', () =>
    expect(contentSaying('It began in Zzyzxland.').checkWith('spelling')).toMatchObject([
      {
        message: expect.stringContaining('“Zzyzxland”') as string,
        example: expect.stringMatching(/^If it is a name, give it in the fields .*words\.txt/) as string,
      },
    ]));

  it('names a word once a text', () => expect(contentSaying('The goverment. The goverment.').checkWith('spelling')).toHaveLength(1));

  it.each(['color', 'center', 'organization', 'digitize', 'labor'])('asks for the British form of %s', (word) =>
    expect(contentSaying(`It was the ${word} here.`).checkWith('spelling')).toHaveLength(1),
  );

  it.each([
    ['British words', 'The organisation’s programme, a centre of colour, was analysed and catalogued.'],
    ['abbreviations', 'USAID, the MSMEs and UNCDF paid.'],
    ['figures, codes and addresses', 'COVID-19, 4G, *855#, example.org, a@example.org'],
    ['the address of a link', 'See [the page](https://example.org/goverment).'],
    ['names of countries', 'It went to Kyrgyzstan, Côte d’Ivoire and Timor-Leste.'],
    ['words of the list', 'A taluk has a telecentre.'],
  ])('takes %s', (_, text) => expect(contentSaying(text).checkWith('spelling')).toEqual([]));

  it.each<[string, Record<string, unknown>]>([
    ['the implementer', { implementer: 'Office of Zzyzxland' }],
    ['a partner', { partners: ['Bank of Zzyzxland'] }],
    ['the local name', { localName: 'Zzyzxland' }],
  ])('takes a name from %s, in its capitals only', (_, changes) => {
    const at = (text: string) => contentWith(changes, `${text}\n`).checkWith('spelling');
    expect(at('It began in Zzyzxland.')).toEqual([]);
    expect(at('It began in zzyzxland.')).toHaveLength(1);
  });

  it('takes no word from the title or the summary', () => {
    const tree = contentWith(
      { title: 'Every parcel of Zzyzxland', summary: 'The land office of Zzyzxland put every parcel on one map.' },
      'In Zzyzxland.\n',
    );
    expect(tree.checkWith('spelling')).toMatchObject([{ line: tree.lineOf('title:') }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['beneficiaries', { beneficiaries: 'Onwers of land' }],
    ['barriers', { barriers: ['Onwers of land'] }],
    ['claim', { criticism: [{ claim: 'Onwers of land complain', source: 1 }] }],
  ])('looks at the field %s', (_, changes) => {
    const tree = contentWith(changes);
    expect(tree.checkWith('spelling')).toMatchObject([{ line: tree.lineOf('Onwers') }]);
  });

  it('looks into English pages, not into translations', () => {
    const tree = content({
      'content/pages/en/about.mdx': page('An eror.'),
      'content/pages/fr/about.mdx': page('Une erreur.'),
      [`${FOLDER}/fr.mdx`]: page('Une erreur.'),
    });
    expect(tree.checkWith('spelling').map(({ file, line, column }) => [file, line, column])).toEqual([
      ['content/pages/en/about.mdx', 6, 4],
    ]);
  });

  it('takes a word once the list has it', () =>
    expect(
      content({ '.github/editorial/words.txt': 'eror\n', 'content/pages/en/about.mdx': page('An eror.') }).checkWith('spelling'),
    ).toEqual([]));

  it('is quick with a text in another language', () => {
    const text = Array.from(
      { length: 300 },
      (_, i) => `mot${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + Math.floor(i / 26))}qzx`,
    ).join(' ');
    const start = performance.now();
    expect(content({ 'content/pages/en/about.mdx': page(text) }).checkWith('spelling')).toHaveLength(300);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
