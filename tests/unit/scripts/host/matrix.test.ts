import { describe, expect, it } from 'vitest';
import { asOutput, matrixJobs } from '../../../../scripts/lib/host/matrix.ts';
import { content, volumeText } from '../../../fixtures/content.ts';

const env = { SITE_URL: 'https://compendium.example' };
const volumes = (...numbers: number[]) =>
  content(Object.fromEntries(numbers.map((number) => [`content/volumes/${number}/volume.yaml`, volumeText({ number })]))).root;

describe('the jobs of a publication', () => {
  it('are one for each volume on disk, in the order of numbers', () =>
    expect(matrixJobs(volumes(10, 2), env).map(({ volume }) => volume)).toEqual([1, 2, 10]));

  it('have a key that changes with the settings, since the pages do', () => {
    const root = volumes();
    const [here] = matrixJobs(root, env);
    expect(here!.key).toMatch(/^[0-9a-f]{24}$/);
    expect(matrixJobs(root, env)).toEqual([here]);
    expect(matrixJobs(root, { ...env, BASE_PATH: '/x' })[0]!.key).not.toBe(here!.key);
  });

  it('are one line for the workflow, which reads them as JSON', () => {
    const line = asOutput(matrixJobs(volumes(2), env));
    expect(line).toMatch(/^jobs=\[.*\]$/);
    expect(JSON.parse(line.slice('jobs='.length))).toHaveLength(2);
  });

  it('are refused without an address, and if a matrix could not hold them', () => {
    expect(() => matrixJobs(volumes(), {})).toThrow('SITE_URL');
    expect(() => matrixJobs(volumes(...Array.from({ length: 256 }, (_, i) => i + 2)), env)).toThrow('257 volumes');
  });
});
