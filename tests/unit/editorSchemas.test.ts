import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorSchemas } from '../../scripts/lib/editorSchemas.ts';

describe('the schemas for editors', () => {
  it.each(Object.entries(editorSchemas(process.cwd())))('%s is in step (npm run schema)', (name, text) => {
    expect(readFileSync(join('.vscode', name), 'utf8')).toBe(text);
  });
});
