import { readInterface } from '../../src/files/interface.ts';
import { names } from '../../src/files/list.ts';
import { contentPath, readText } from '../../src/files/text.ts';
import type { Rule } from '../lib/rule.ts';

const FORM = /\.(zero|one|two|few|many|other)$/;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Plural forms that a language needs, by its own rules. */
const formsOf = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** Keys that a language must have: those of English, plurals in its own forms. */
function keysFor(language: string, english: readonly string[]): string[] {
  return english.flatMap((key) => {
    if (!FORM.test(key)) return [key];
    return key.endsWith('.other') ? formsOf(language).map((form) => key.replace(/other$/, form)) : [];
  });
}

export const interfaceStrings: Rule = {
  name: 'interface',
  description: 'Every language of the interface has every string, in every plural form, with the same placeholders and nothing more.',
  scope: 'project',
  *check(tree) {
    if (!tree.wants(contentPath('interface'))) return;
    const broken = names(tree.root, contentPath('interface')).filter(
      (name) => !isJson(readText(tree.root, contentPath('interface', name))),
    );
    for (const name of broken)
      yield {
        file: contentPath('interface', name),
        line: 1,
        column: 1,
        message: 'the file is not JSON',
        example: '{ "language.name": "English" }',
      };
    if (broken.length > 0) return;
    const all = readInterface(tree.root);
    const english = all.get('en') as Record<string, string>;
    for (const [language, strings] of all as ReadonlyMap<string, Record<string, string>>) {
      const at = { file: contentPath('interface', `${language}.json`), line: 1, column: 1 };
      const wanted = keysFor(language, Object.keys(english));
      for (const key of wanted) {
        const text = strings[key];
        const original = english[key] ?? english[key.replace(FORM, '.other')]!;
        if (!text?.trim()) yield { ...at, message: `${key} is missing`, example: `"${key}": "${original}"` };
        else {
          const unknown = placeholders(text).filter((name) => !placeholders(original).includes(name));
          // A form for one or two may say the number in words.
          const lost = placeholders(original).filter((name) => !placeholders(text).includes(name) && !(FORM.test(key) && name === 'n'));
          if (unknown.length + lost.length > 0)
            yield {
              ...at,
              message: `${key} must hold ${
                placeholders(original)
                  .map((name) => `{${name}}`)
                  .join(' and ') || 'no placeholder'
              }`,
              example: `"${key}": "${original}"`,
            };
        }
      }
      for (const key of Object.keys(strings))
        if (!wanted.includes(key)) yield { ...at, message: `${key} is used nowhere`, example: 'Remove the line.' };
    }
  },
};
