import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Wrong use of a command: printed with the help, exit code 2. */
export class UsageError extends Error {}

/** A flag as typed; without a value if it takes none. */
export interface Flag {
  readonly name: string;
  readonly value: string | undefined;
}

/** What a command was called with. */
export interface Called {
  readonly values: Record<string, string | boolean | undefined>;
  readonly positionals: string[];
  /** Every flag in the order typed, repeated ones too. */
  readonly flags: readonly Flag[];
}

/**
 * Runs a command: parses its flags, prints help, turns errors into exit codes.
 * Exit 0 fine, 1 content or result not fine, 2 wrong use.
 * @param help text for --help
 * @param options flags besides --help
 * @param run returns the exit code
 */
export async function command<T extends NonNullable<ParseArgsConfig['options']>>(
  help: string,
  options: T,
  run: (called: Called) => number | Promise<number>,
): Promise<void> {
  try {
    const called = parse(options);
    if (called.values['help']) console.log(help);
    else process.exitCode = await run(called);
  } catch (error) {
    const usage = error instanceof UsageError;
    console.error(
      usage ? `${error.message}\n\n${help}` : error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : error,
    );
    process.exitCode = usage ? 2 : 1;
  }
}

function parse(options: NonNullable<ParseArgsConfig['options']>): Called {
  try {
    const { values, positionals, tokens } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      tokens: true,
    });
    const flags = tokens.flatMap((token) => (token.kind === 'option' ? [{ name: token.name, value: token.value }] : []));
    return { values: values as Called['values'], positionals, flags };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
