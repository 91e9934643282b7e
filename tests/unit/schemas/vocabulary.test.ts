import { describe, expect, it } from 'vitest';
import { vocabularySchema } from '../../../src/schemas/vocabulary.ts';

const entry = (changes: object = {}) => ({ code: 'health', label: { en: 'Health', ar: 'الصحة' }, definition: { en: 'Care.' }, ...changes });
const parse = (...entries: object[]) => vocabularySchema.safeParse({ name: 'sectors', description: 'Policy areas.', entries });

describe('a vocabulary', () => {
  it('refuses the same code twice', () => expect(parse(entry(), entry()).error?.issues[0]?.message).toBe('the same code is listed twice'));
  it('refuses an empty list', () => expect(parse().success).toBe(false));
  it('keeps a deprecated code with the reason', () => {
    expect(parse(entry({ deprecated: 'use care' })).data?.entries[0]).toMatchObject({ code: 'health', deprecated: 'use care' });
  });
  it('refuses deprecated without a reason', () => expect(parse(entry({ deprecated: true })).success).toBe(false));
  it('asks for English', () => expect(parse(entry({ label: { ar: 'الصحة' } })).success).toBe(false));
  it.each(['Health', 'health care', 'health_care', ''])('refuses the code %j', (code) =>
    expect(parse(entry({ code })).success).toBe(false),
  );
  it('refuses an unknown field', () => expect(parse(entry({ colour: 'red' })).success).toBe(false));
});
