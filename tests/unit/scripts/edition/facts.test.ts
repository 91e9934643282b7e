import { describe, expect, it } from 'vitest';
import { editionFacts, factOf, factsText, hardFact } from '../../../../scripts/lib/edition/facts.ts';
import { readContentTree } from '../../../../scripts/lib/contentTree.ts';
import { content, INTERFACE, TODAY, VOLUME, volumeText } from '../../../fixtures/content.ts';

const short = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const measured = { check: 'cost', passes: false, count: 3, of: 10, atLeast: 0.5, short } as const;
const signedOff = [{ check: 'cost', reason: 'No account of it was ever published.' } as const];

describe('a check that may be waived', () => {
  it('fails by naming some of what is short', () =>
    expect(factOf(measured, { signedOff: [] })).toEqual({
      state: 'fails',
      name: 'cost',
      says: '3 of 10 practices have a cost band (asked: 50 %); not: a, b, c, d, e and 2 more',
    }));
  it('is signed off with its reason', () =>
    expect(factOf(measured, { signedOff })).toMatchObject({
      state: 'signed off',
      says: expect.stringMatching(/Signed off: No account of it was ever published\.$/) as string,
    }));
  it('tells when a reason is not needed any more', () =>
    expect(factOf({ ...measured, passes: true, short: [] }, { signedOff })).toMatchObject({
      state: 'passes',
      says: expect.stringMatching(/the sign-off is not needed$/) as string,
    }));
});

it('reads the history of links where there is one', () => {
  const entry = { lastOk: TODAY, lastChecked: TODAY, lastStatus: '200' };
  const addresses = Object.fromEntries(['report', 'audit', 'paper'].map((name) => [`https://example.org/${name}`, entry]));
  const linksOf = (files: Record<string, string>) => {
    const { root } = content({ [INTERFACE]: '{}', [VOLUME]: volumeText(), ...files });
    const [volume] = readContentTree(root, TODAY).volumes;
    return editionFacts(root, volume!.volume!, TODAY).find(({ name }) => name === 'links')!.state;
  };
  expect(linksOf({})).toBe('fails');
  expect(linksOf({ 'content/links.json': JSON.stringify({ addresses }) })).toBe('passes');
});

it('prints what passes beside what fails', () =>
  expect(factsText([hardFact('content', 'fine', []), hardFact('budgets', 'fine', ['a: 2 of 1', 'b: 3 of 1'])])).toBe(
    '  ok     content: fine\n  FAILS  budgets: a: 2 of 1\n        b: 3 of 1',
  ));
