import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { hostFiles, issueForms } from '../../../../scripts/lib/host/hostFiles.ts';
import { practiceForm } from '../../../../scripts/lib/host/issueForms.ts';
import { readFormSource } from '../../../../scripts/lib/host/formSource.ts';
import type { Field } from '../../../../scripts/lib/host/formFields.ts';
import { readCountries } from '../../../../src/files/reference.ts';

const root = process.cwd();
const written = hostFiles(root);
const FOLDER = '.github/ISSUE_TEMPLATE';

/** What the code host takes (docs.github.com: "Syntax for issue forms", "Syntax for GitHub's form schema", "Common validation errors"). */
const text = z.string().trim().min(1);
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean() });
const words = { label: text, description: text.optional() };
const typed = { ...words, placeholder: text.optional() };
/** An option may not be called None, which the code host adds itself to a list that may stay empty. */
const option = text.refine((label) => label.toLowerCase() !== 'none');
const different = (list: readonly unknown[]) => new Set(list).size === list.length;
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(typed), validations }),
  z.strictObject({ type: z.literal('textarea'), id, attributes: z.strictObject(typed), validations }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({ ...words, multiple: z.boolean().optional(), options: z.array(option).min(1).refine(different) }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({ ...words, options: z.array(z.strictObject({ label: text, required: z.boolean() })).min(1) }),
  }),
]);
const form = z.strictObject({ name: text, description: text, labels: z.array(text), body: z.array(element).min(1) });
const chooser = z.strictObject({
  blank_issues_enabled: z.boolean(),
  contact_links: z.array(z.strictObject({ name: text, url: z.url(), about: text })),
});

const forms = Object.entries(issueForms(root));
const questions = (body: readonly Field[]) => body.filter(({ type }) => type !== 'markdown');
const optionsOf = (body: readonly Field[], name: string) => body.find((field) => field.id === name)?.attributes['options'];

describe('the files for the code host', () => {
  it.each(Object.entries(written))('%s is in step (npm run schema)', (path, wanted) =>
    expect(readFileSync(join(root, path), 'utf8')).toBe(wanted),
  );

  it('are all that lie in their folder', () =>
    expect(readdirSync(FOLDER).sort()).toEqual(
      [...Object.keys(written)]
        .filter((path) => path.startsWith(FOLDER))
        .map((path) => path.slice(FOLDER.length + 1))
        .sort(),
    ));

  it('name an owner', () => expect(written['.github/CODEOWNERS']).toMatch(/^\* @[a-z0-9-]+$/m));
});

describe('an issue form', () => {
  it.each(forms)('%s holds what the code host takes, and nothing else', (name) =>
    expect(form.safeParse(parse(written[`${FOLDER}/${name}`]!)).error).toBeUndefined(),
  );
  it('is chosen from a list that the code host takes', () =>
    expect(chooser.safeParse(parse(written[`${FOLDER}/config.yml`]!)).error).toBeUndefined());

  it.each(forms)('%s has no label and no id twice', (_, { body }) => {
    expect(different(questions(body).map((field) => field.id))).toBe(true);
    expect(different(questions(body).map((field) => field.attributes['label']))).toBe(true);
  });

  it.each(forms)('%s asks for nothing about a person, and says that all of it is public', (_, { body }) => {
    const asked = questions(body).map((field) => `${field.id} ${String(field.attributes['label'])}`);
    expect(asked.filter((label) => /e-?mail|phone|your name|contact|address/i.test(label))).toEqual([]);
    expect(JSON.stringify(body[0])).toContain('public at once');
  });

  it.each(forms)('%s asks in few and short words', (_, { body }) => {
    expect(questions(body).length).toBeLessThanOrEqual(22);
    const long = questions(body).filter(
      ({ attributes }) => String(attributes['label']).length > 50 || String(attributes['description']).length > 160,
    );
    expect(long.map((field) => field.id)).toEqual([]);
  });
});

describe('the form for a practice', () => {
  const { body } = issueForms(root)['1-practice.yml']!;

  it('offers every country and area, each once', () => expect(optionsOf(body, 'country')).toHaveLength(readCountries(root).size));

  it('follows the schema and the vocabularies', () => {
    const changed = practiceForm({
      ...readFormSource(root),
      practice: ([name]) => ({ help: `help for ${String(name)}`, example: 'an example' }),
      labels: (name) => [`first of ${name}`],
      countries: ['Atlantis'],
    }).body;
    expect(optionsOf(changed, 'sector')).toEqual(['first of sectors']);
    expect(optionsOf(changed, 'requires')).toEqual(['first of requirements']);
    expect(optionsOf(changed, 'country')).toEqual(['Atlantis']);
    expect(changed.find((field) => field.id === 'title')?.attributes).toMatchObject({
      description: 'help for title',
      placeholder: 'an example',
    });
  });

  it('asks for a field of the record under the name that it has there, or for a part of the text', () => {
    const source = readFormSource(root);
    const others = ['challenge', 'solution', 'cost', 'requires', 'criticism', 'sources', 'relation', 'credit', 'agreed'];
    for (const { id: name } of questions(body)) if (!others.includes(name!)) expect(source.practice([name!]).help).toBeTruthy();
    expect(() => source.practice(['colour'])).toThrow('does not describe colour');
  });
});
