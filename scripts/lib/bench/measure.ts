import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Largest sum of resident memory of the process and its children that was seen, in MB; Linux only, else 0. */
  readonly peakMb: number;
  readonly output: string;
}

const status = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
};

/** Resident memory of a process and all below it, in MB. */
function residentMb(root: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), text: status(pid) }));
  const parentOf = (text: string) => Number(/^PPid:\s+(\d+)/m.exec(text)?.[1] ?? 0);
  const family = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { pid, text } of processes) if (!family.has(pid) && family.has(parentOf(text))) grown = Boolean(family.add(pid));
  }
  return processes
    .filter(({ pid }) => family.has(pid))
    .reduce((sum, { text }) => sum + Number(/^VmRSS:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024, 0);
}

/** Runs a Node program and measures it. Throws with its output if it fails. */
export function measure(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } });
    let output = '';
    let peakMb = 0;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const timer = process.platform === 'linux' ? setInterval(() => (peakMb = Math.max(peakMb, residentMb(child.pid!))), 250) : undefined;
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, peakMb, output });
      else reject(new Error(`${args.join(' ')} failed\n${output.slice(-3000)}`));
    });
  });
}
