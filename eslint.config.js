import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { layersPlugin } from './test/support/layers.js';

export default defineConfig(
  globalIgnores(['test/fixtures/', 'dist/', '.types/', 'coverage/', '**/node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': ['error', { allow: ['warn'] }],
    },
  },

  // The product and its tests: TypeScript, checked with types.
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, lit['flat/recommended'], wc.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // import() as a type names what is loaded on demand.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An object with getters needs the instance that made it; a property set before the upgrade has to be deleted by its name.
      '@typescript-eslint/no-this-alias': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Adapters and playheads are closures: their methods know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // hls.js is loaded on demand, so its enums are met as the strings that they are.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Numbers in templates read well and print as meant; `return stop()` is a matter of taste.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { layers: layersPlugin },
    rules: { 'layers/imports': 'error', 'layers/circles': 'error' },
  },
  {
    // The types of the DOM promise what some browsers lack; asking for it is not unnecessary.
    files: ['src/{media,preferences,views,player,element}/**/*.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip)$/]',
          message: 'A test that is switched off, or that switches the others off, guards nothing.',
        },
      ],
      // chai's assertions are property reads: expect(x).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
      // Tests hand over what TypeScript would refuse, on purpose.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  // Tools, node tests and the demo: some of it runs in node, some in a page, some passes functions from one to the other.
  {
    files: ['**/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-console': 'off' },
  },
);
