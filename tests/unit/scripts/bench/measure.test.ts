import { describe, expect, it } from 'vitest';
import { lineClock } from '../../../../scripts/lib/bench/line.ts';
import { after, attempt, measure, nodeStep } from '../../../../scripts/lib/bench/measure.ts';
import { familyOf, memoryOf } from '../../../../scripts/lib/bench/memory.ts';
import { plainMarkdown } from '../../../../scripts/lib/bench/plain.ts';

const status = (pid: number, parent: number, rss: number, highest: number) => ({
  pid,
  text: `Name:\tnode\nPPid:\t${parent}\nVmHWM:\t${highest} kB\nVmRSS:\t${rss} kB\n`,
});

describe('memory', () => {
  const all = [status(10, 1, 1000, 5000), status(12, 11, 3000, 4000), status(11, 10, 2000, 9000), status(20, 1, 1, 99_000)];

  it('is that of a process and all below it, in whatever order they are listed', () =>
    expect(familyOf(10, all).map(({ pid }) => pid)).toEqual([10, 11, 12]));

  it('is the sum of now and the highest mark of one, in units of a thousand', () =>
    expect(memoryOf(familyOf(10, all))).toEqual({ together: 6.144, largest: 9.216 }));

  it('is none for a process that has ended', () => expect(memoryOf(familyOf(99, all))).toEqual({ together: 0, largest: 0 }));
});

describe('a measurement', () => {
  const cwd = process.cwd();

  it('fails with the output of a program that fails, and with the name of one that is not there', async () => {
    await expect(measure(nodeStep('-e', 'console.error("went wrong"); process.exit(3)'), cwd)).rejects.toThrow(/exit 3\nwent wrong/);
    await expect(measure({ program: 'no-such-generator', args: [] }, cwd)).rejects.toThrow('no-such-generator');
  });

  it('does not lose the others when it fails', async () => {
    expect(await attempt(() => Promise.reject(new Error('no browser')))).toEqual({ reason: 'no browser' });
    expect(await attempt(() => 7)).toEqual({ value: 7 });
  });

  it('of two programs one after the other adds the time, not the memory', () =>
    expect(after({ seconds: 1, peakMb: 300, sumMb: 400 }, { seconds: 2, peakMb: 100, sumMb: 500 })).toEqual({
      seconds: 3,
      peakMb: 300,
      sumMb: 500,
    }));
});

describe('a slow line', () => {
  it('is shared by all that is sent, and does not save up what nobody used', () => {
    const arrival = lineClock({ bytesPerSecond: 1000, latencyMs: 0 });
    expect(arrival(500, 0)).toBe(500);
    expect(arrival(500, 100)).toBe(1000);
    expect(arrival(100, 5000)).toBe(5100);
  });
});

describe('plain Markdown', () => {
  it('quotes a note under its title', () =>
    expect(plainMarkdown('One.\n\n<Note title="Before you start">\nAsk first.\n\nThen go.\n</Note>\n\nTwo.')).toBe(
      'One.\n\n> **Before you start**\n>\n> Ask first.\n>\n> Then go.\n\nTwo.',
    ));

  it('leaves what needs no change', () => expect(plainMarkdown('A <b, [1] and \\{.')).toBe('A <b, [1] and \\{.'));
});
