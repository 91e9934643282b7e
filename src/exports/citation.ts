/** What a citation needs; the strings are plain text and may hold anything. */
export interface Citable {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly authors: readonly string[];
  readonly publication: string;
  readonly publisher: string;
  readonly volume: number;
  readonly volumeTitle: string;
  /** YYYY-MM-DD of the volume’s publication, or of the last review while it is open. */
  readonly date: string;
  readonly modified: string;
  readonly country: string;
  readonly keywords: readonly string[];
  readonly url: string;
}

const yearOf = (citable: Citable) => citable.date.slice(0, 4);

/** A title with one mark at its end. */
const ended = (title: string) => (/[.!?…]$/.test(title) ? title : `${title}.`);

/** A citation as a line of text. */
export const citationText = (c: Citable): string =>
  `${c.authors.join(', ')} (${yearOf(c)}). ${ended(c.title)} In: ${c.publication}, volume ${c.volume}: ${c.volumeTitle}. ${c.url}`;

/** Characters with a meaning in BibTeX, so that a title can neither end its field nor start a command. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
const tex = (text: string) => text.replace(/[\r\n]+/g, ' ').replace(/[\\{}%&#$_^~]/g, (character) => TEX[character]!);

/** BibTeX, as a part of a collection; organisations stand in double braces and are not split into names. */
export function toBibtex(c: Citable): string {
  const fields: [string, string][] = [
    ['author', c.authors.map((author) => `{${tex(author)}}`).join(' and ')],
    ['title', `{${tex(c.title)}}`],
    ['booktitle', tex(c.publication)],
    ['volume', String(c.volume)],
    ['year', yearOf(c)],
    ['publisher', tex(c.publisher)],
    ['url', c.url],
    ['language', c.language],
  ];
  return `@incollection{${c.slug},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

/** RIS takes one line a field; a line end in a value would begin a new one. */
const ris = (tag: string, value: string) => `${tag}  - ${value.replace(/[\r\n]+/g, ' ')}`;

/** RIS, type book section. Lines end as the format demands. */
export function toRis(c: Citable): string {
  const lines = [
    ris('TY', 'CHAP'),
    ...c.authors.map((author) => ris('AU', author)),
    ris('TI', c.title),
    ris('T2', c.publication),
    ris('VL', String(c.volume)),
    ris('PY', yearOf(c)),
    ris('DA', c.date.replaceAll('-', '/')),
    ris('PB', c.publisher),
    ris('AB', c.summary),
    ...c.keywords.map((keyword) => ris('KW', keyword)),
    ris('LA', c.language),
    ris('UR', c.url),
    ris('ER', ''),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** CSL-JSON, the form that reference managers and citation processors read. */
export function toCsl(c: Citable): object {
  const date = (iso: string) => ({ 'date-parts': [iso.split('-').map(Number)] });
  return {
    id: c.slug,
    type: 'chapter',
    title: c.title,
    'container-title': c.publication,
    author: c.authors.map((literal) => ({ literal })),
    volume: String(c.volume),
    publisher: c.publisher,
    issued: date(c.date),
    abstract: c.summary,
    keyword: c.keywords.join(', '),
    language: c.language,
    URL: c.url,
  };
}
