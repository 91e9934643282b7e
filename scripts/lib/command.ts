import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Wrong use of a command: printed with the help, exit code 2. */
export class UsageError extends Error {}

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
  run: (args: { values: Record<string, string | boolean | undefined>; positionals: string[] }) => number | Promise<number>,
): Promise<void> {
  try {
    const { values, positionals } = parse(options);
    if (values['help']) console.log(help);
    else process.exitCode = await run({ values, positionals });
  } catch (error) {
    const usage = error instanceof UsageError;
    console.error(
      usage ? `${error.message}\n\n${help}` : error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : error,
    );
    process.exitCode = usage ? 2 : 1;
  }
}

function parse(options: NonNullable<ParseArgsConfig['options']>) {
  try {
    const { values, positionals } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
