import { writeFileSync } from 'node:fs';
import { editorSchemas } from './lib/editorSchemas.ts';
import { command } from './lib/command.ts';

const help = `npm run schema

Writes the JSON Schemas for editors into .vscode/. A test says when they are out of step.`;

await command(help, {}, () => {
  for (const [name, text] of Object.entries(editorSchemas(process.cwd()))) writeFileSync(`.vscode/${name}`, text);
  console.log('.vscode/*.schema.json are up to date');
  return 0;
});
