import { z } from 'zod';
import type { CodeLists } from './codes.ts';
import { says } from './problems.ts';

/**
 * Building blocks that every record shares. Each says in plain words what its author should write:
 * the check, the JSON Schema, the template and the form quote these texts.
 */

/** One line of plain text, trimmed; angle brackets and braces are allowed because text is never markup here. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^[^\n\r]*$/, says('one-line'));

/** A calendar date as text, `YYYY-MM-DD`. YAML readers hand an unquoted date over as a Date: both are taken. */
export const isoDate = z
  .preprocess((value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value), z.iso.date())
  .meta({ title: 'Date', description: 'A date, year first: 2026-11-25.', examples: ['2026-11-25'] });

/** A year of the e-government era; 1950 is well before the first practice that anyone has sent in. */
export const year = z
  .int()
  .min(1950)
  .max(2100)
  .meta({ title: 'Year', description: 'A year in four digits.', examples: [2014] });

/** Hosts that lie on no public network (RFC 2606, RFC 6762 and common use), and numeric addresses. */
const PRIVATE_HOST = /^(?:localhost|.*\.(?:local|localhost|internal|test|invalid|lan|home)|[\d.]+|\[.*\])$/i;

/** Is this a full address of a public host? Names in any script count; user names before the host do not belong. */
export function isPublicAddress(text: string): boolean {
  if (/[\s"<>\\]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return (
    /^https?:\/\//i.test(text) &&
    /^https?:$/.test(protocol) &&
    !username &&
    !password &&
    hostname.includes('.') &&
    !PRIVATE_HOST.test(hostname.replace(/\.$/, ''))
  );
}

/** An address on the public web. Only http and https: `javascript:`, `data:`, relative and local addresses are refused. */
export const webAddress = z
  .string()
  .max(600)
  .refine(isPublicAddress, says('web-address'))
  .meta({
    title: 'Web address',
    description: 'A full address on the public web, starting with https:// or http://.',
    examples: ['https://example.org/report'],
    format: 'uri',
  });

/** A record's name in addresses: lower-case Latin letters, digits and single hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
  .meta({ description: 'Lower-case letters, digits and hyphens.', examples: ['rwanda-land-tenure-regularisation'] });

/**
 * Names a practice of the Compendium by volume and name, the two parts of its address, which never changes: a page can
 * link to it without reading the other volume.
 */
export const practiceReference = z
  .string()
  .regex(/^[1-9]\d{0,3}\/[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(90)
  .meta({
    title: 'Practice',
    description: 'A practice of the Compendium, as volume and name in its address.',
    examples: ['1/x-road-data-exchange'],
  });

/** A language tag as on the web (BCP 47, language and optional script or region). */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/)
  .meta({ title: 'Language', description: 'A language code: en, ar, sw, zh-Hans.', examples: ['en'] });

/** The number of a source in this record's own list, counted from 1 as printed on the page. */
export const sourceNumber = z
  .int()
  .min(1)
  .max(99)
  .meta({
    title: 'Source',
    description: 'The number of the source in the list of sources, counted from 1.',
    examples: [1],
    'x-refers-to': 'sources',
  });

/** ISO 4217 code. */
export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ title: 'Currency', description: 'Three-letter currency code (ISO 4217).', examples: ['KES'] });

/** Text in several languages; English is the one that must be there, the others follow when translated. */
export const localisedText = (max: number) =>
  z
    .object({ en: line(max) })
    .catchall(line(max))
    .meta({ description: 'The same text per language; English is required.', examples: [{ en: 'Health', ar: 'الصحة' }] });

/**
 * A code from a vocabulary. The list is data (`content/vocabularies`), so the schema is made from it; what shows the
 * field to people finds the labels by the name of the list.
 * @param list a list that must not be empty, its codes in the order shown to authors
 */
export const codeFrom = (codes: CodeLists, list: keyof CodeLists) =>
  z.enum(codes[list] as [string, ...string[]]).meta({ 'x-vocabulary': list });
