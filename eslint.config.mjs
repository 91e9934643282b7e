import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', '.dist-*', '.cache', '.astro', 'node_modules', '.vitest'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      // Indexed access is checked by the compiler (noUncheckedIndexedAccess); where an index is known to be there, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  // Commands talk to people, and the tests of budgets print what they measured.
  {
    files: ['scripts/*.ts', 'scripts/lib/command.ts', 'tests/build/budgets.test.ts', 'tests/browser/search.test.ts'],
    rules: { 'no-console': 'off' },
  },
  // Markup of our own, never of contributors: see the comments where it is used.
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
);
