import { describe, expect, it } from 'vitest';
import { contentPath, deepFreeze, oncePerRoot } from '../../../src/files/text.ts';

it('writes paths with forward slashes', () => expect(contentPath('volumes', '1', 'volume.yaml')).toBe('content/volumes/1/volume.yaml'));

describe('deepFreeze', () => {
  it('freezes what lies inside', () => {
    const value = deepFreeze({ list: [{ inner: 1 }] });
    expect(() => {
      value.list[0]!.inner = 2;
    }).toThrow(TypeError);
  });
  it('takes plain values', () => expect([deepFreeze(null), deepFreeze(5), deepFreeze(undefined)]).toEqual([null, 5, undefined]));
  it('comes to an end in a circle', () => {
    const value: { self?: unknown } = {};
    value.self = value;
    expect(Object.isFrozen(deepFreeze(value))).toBe(true);
  });
});

describe('oncePerRoot', () => {
  it('loads once for each folder', () => {
    const loaded: string[] = [];
    const load = oncePerRoot((root) => {
      loaded.push(root);
      return { root };
    });
    expect(load('a')).toBe(load('a'));
    expect(load('b')).toEqual({ root: 'b' });
    expect(loaded).toEqual(['a', 'b']);
  });
});
