import { expect, it } from 'vitest';
import { interfaceLanguages, translator } from '../../../src/files/interface.ts';

it('has English first', () => expect(interfaceLanguages()[0]).toBe('en'));

it('makes one translator a language', () => expect(translator('en')).toBe(translator('en')));

it('shows English where a language has no strings', () =>
  expect(translator('sw')('site.longName')).toBe(translator('en')('site.longName')));
