/** Where progress is shown: the terminal, or a test. */
export interface ProgressOut {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Progress of a long piece of work. */
export interface Progress {
  /** One more is done. @param what the thing that was done, in a few words */
  step(what: string): void;
  /** Takes the bar away, so that whatever follows begins on an empty line. */
  end(): void;
}

const WIDTH = 24;

const bar = (done: number, total: number) => {
  const full = Math.floor((done / total) * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${total}`;
};

/** A bar that is drawn over itself. */
const drawn = (total: number, out: ProgressOut): Progress => {
  let done = 0;
  return {
    step: (what) => out.write(`\r\u001b[2K${bar(++done, total)} ${what.slice(0, 40)}`),
    end: () => out.write('\r\u001b[2K'),
  };
};

/** A line for every twentieth part: a log that is read later. */
const printed = (total: number, out: ProgressOut): Progress => {
  let done = 0;
  const part = Math.max(1, Math.ceil(total / 20));
  return {
    step() {
      if (++done % part === 0 || done === total) out.write(`${done} of ${total}\n`);
    },
    end: () => undefined,
  };
};

/**
 * Shows progress: a bar on a terminal, plain lines elsewhere.
 * @param total how many steps there are
 */
export const progress = (total: number, out: ProgressOut = process.stderr): Progress => (out.isTTY ? drawn : printed)(total, out);
