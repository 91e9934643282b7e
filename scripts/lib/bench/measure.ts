import { spawn } from 'node:child_process';
import { readMemory } from './memory.ts';

/** What a program took. Memory in MB, read four times a second; Linux only, else 0. */
export interface Measured {
  readonly seconds: number;
  /** The most that any one process held. */
  readonly peakMb: number;
  /** The most that all processes were seen to hold at once; not less than the peak of one. */
  readonly sumMb: number;
}

/** A program to run: a path or a name on the PATH, and its arguments. */
export interface Step {
  readonly program: string;
  readonly args: readonly string[];
}

/** A program of Node, under the Node that runs the benchmark. */
export const nodeStep = (...args: readonly string[]): Step => ({ program: process.execPath, args });

const EVERY_MS = 250;

/** Nothing that is measured should take an hour; what does is stopped, so that the rest is still measured. */
const LIMIT_MS = 3_600_000;

/**
 * Runs a program and measures it.
 * @throws with the end of its output if it fails or is not there
 */
export function measure({ program, args }: Step, cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { cwd, timeout: LIMIT_MS, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    let output = '';
    let [peakMb, sumMb] = [0, 0];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-3000)));
    const look = () => {
      const { largest, together } = readMemory(child.pid!);
      [peakMb, sumMb] = [Math.max(peakMb, largest), Math.max(sumMb, together, largest)];
    };
    const timer = process.platform === 'linux' && child.pid ? setInterval(look, EVERY_MS) : undefined;
    child.on('error', (error) => (clearInterval(timer), reject(error)));
    child.on('close', (code, signal) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, peakMb, sumMb });
      else reject(new Error(`${[program, ...args].join(' ')}: ${signal ?? `exit ${code}`}\n${output}`));
    });
  });
}

/** Two measurements, one after the other, as one. */
export const after = (a: Measured, b: Measured): Measured => ({
  seconds: a.seconds + b.seconds,
  peakMb: Math.max(a.peakMb, b.peakMb),
  sumMb: Math.max(a.sumMb, b.sumMb),
});

/** What was measured, or why it could not be. */
export type Attempt<T = Measured> = { readonly value: T } | { readonly reason: string };

/** One measurement that fails must not lose the others. */
export async function attempt<T>(take: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await take() };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
