import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorSchemas } from './lib/editorSchemas.ts';
import { hostFiles } from './lib/host/hostFiles.ts';
import { command } from './lib/command.ts';

const help = `npm run schema

Writes what is made from the schemas and vocabularies: the JSON Schemas for editors in .vscode/, the issue forms and
the list of owners in .github/. Tests say when they are out of step.`;

await command(help, {}, () => {
  const root = process.cwd();
  const schemas = Object.entries(editorSchemas(root)).map(([name, text]) => [`.vscode/${name}`, text] as const);
  for (const [path, text] of [...schemas, ...Object.entries(hostFiles(root))]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log('.vscode/*.schema.json, .github/ISSUE_TEMPLATE/ and .github/CODEOWNERS are up to date');
  return 0;
});
