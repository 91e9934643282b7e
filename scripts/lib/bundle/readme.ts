import type { Translator } from '../../../src/i18n/translate.ts';
import { absolute } from '../../../src/urls.ts';
import { apart } from '../book/listing.ts';
import type { Stamp } from '../stamp.ts';

/** What a text file beside the pages says of them. */
export interface About {
  readonly title: string;
  /** What the copy holds, in a sentence. */
  readonly holds: string;
  readonly practices: number;
  readonly stamp: Stamp;
  /** Address of the newest copy on the site. */
  readonly newest: string;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** `README.txt`, with the mark and the line ends by which old editors of Windows know a text. */
export function readme(t: Translator, { title, holds, practices, stamp, newest }: About): string {
  const paragraphs = [
    [title],
    [t('bundle.readme.open')],
    [holds, t('bundle.readme.practices', { n: practices })],
    [t('bundle.readme.stamp', { date: t.date(stamp.date), version: apart(t, stamp.version) }), t('bundle.readme.newer'), absolute(newest)],
    [t('footer.independent')],
    [t('book.imprint.licence'), LICENCE],
  ];
  return `\ufeff${paragraphs.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`;
}
