import { headerOf, MARK } from './grammar.ts';

/** What keeps a file from being read at all, with words under `template.file.<name>`. */
export const decodeProblems = ['too-large', 'empty', 'word-processor', 'not-text'] as const;
export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: (typeof decodeProblems)[number] };

/** Bytes. A filled template has under 100,000; the rest is somebody’s mistake. */
export const MAX_BYTES = 1_000_000;

/** First bytes of what word processors save unless told otherwise: docx and odt, doc, pdf, rtf. */
const PROCESSORS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

/** What Windows wrote before Unicode, by the language of the template. */
const LEGACY: Readonly<Record<string, string>> = { ar: 'windows-1256', fa: 'windows-1256', ur: 'windows-1256', ru: 'windows-1251' };
const LATIN = 'windows-1252';

/** The first line is plain ASCII and names the language: `[template] ar 1`. */
function legacyEncoding(bytes: Uint8Array): string {
  const start = headerOf(new TextDecoder(LATIN).decode(bytes.subarray(0, 100)).split(/[\r\n]/)[0]!);
  const language = start?.path === MARK ? start.rest.split(/\s/)[0]! : '';
  return LEGACY[language] ?? LATIN;
}

/** Templates and our other files begin with a character of ASCII, which has a zero byte beside it in UTF-16. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return 'utf-8';
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(legacyEncoding(bytes)).decode(bytes);
  }
}

/** Hyphens that word processors put into words for the end of a line, seen by nobody and found by no search. */
const SOFT_HYPHEN = /\u00AD/g;
/** Characters that no text has. */
const BINARY = /[\0\x01-\x08\x0E-\x1F]/;

/**
 * Text of a file that somebody hands in: UTF-8 or UTF-16, with a byte-order mark or without, or what Windows wrote before.
 * Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return { ok: false, problem: 'too-large' };
  if (PROCESSORS.some((start) => startsWith(bytes, start))) return { ok: false, problem: 'word-processor' };
  const text = textOf(bytes).replace(SOFT_HYPHEN, '');
  if (BINARY.test(text)) return { ok: false, problem: 'not-text' };
  return text.trim() === '' ? { ok: false, problem: 'empty' } : { ok: true, text };
}
