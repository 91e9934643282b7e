import { describe, expect, it } from 'vitest';
import { componentSamples, innerKinds, samples } from '../../../src/markdown/samples.ts';
import { allowedNodes, checkSubset, forewordComponents, headingLevels, linkKinds, refusals } from '../../../src/markdown/subset.ts';
import { parseBody, walk } from '../../../src/markdown/tree.ts';
import { translator } from '../../../src/files/interface.ts';

const nodesOf = (body: string) => {
  const parsed = parseBody(body);
  return parsed.ok ? [...walk(parsed.root)] : [];
};

describe('the page for authors', () => {
  it('shows every kind of thing that a text may hold, and none besides', () =>
    expect([...Object.keys(samples), ...innerKinds].sort()).toEqual([...allowedNodes].sort()));

  it.each(Object.entries(samples))('shows %s as it passes', (kind, sample) => {
    expect(checkSubset(sample)).toEqual([]);
    expect(nodesOf(sample).map(({ type }) => type)).toContain(kind);
  });

  it('shows every component with all that it takes', () => {
    expect(Object.keys(componentSamples).sort()).toEqual(Object.keys(forewordComponents).sort());
    for (const [name, sample] of Object.entries(componentSamples)) {
      expect(checkSubset(sample, forewordComponents)).toEqual([]);
      const node = nodesOf(sample).find((candidate) => candidate.name === name);
      expect(node?.attributes?.map((attribute) => attribute.name)).toEqual(forewordComponents[name]);
    }
  });

  it.each(Object.entries(linkKinds))('shows where a link may lead: %s', (_, url) => expect(checkSubset(`[a](${url})`)).toEqual([]));

  it('tells the levels of headings that there are', () => {
    expect(translator('en')('format.node.heading')).toContain(headingLevels.join(' or '));
    for (const level of [1, 2, 3, 4])
      expect(checkSubset(`${'#'.repeat(level)} A`).length).toBe(headingLevels.some((l) => l === level) ? 0 : 1);
  });

  it('has words for all that is refused, expressions once', () => {
    const told = translator('en').keys.filter((key) => key.startsWith('format.refused.') && key !== 'format.refused.title');
    const kinds = Object.keys(refusals).filter((kind) => kind !== 'mdxTextExpression');
    expect(told.map((key) => key.slice('format.refused.'.length)).sort()).toEqual(kinds.sort());
  });
});
