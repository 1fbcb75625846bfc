import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** `no-restricted-syntax` is replaced, not merged, by a later block: each block lists all it wants. */
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a name is found by search and survives a rename.',
};
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock is an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'The clock is an argument.',
  },
];
const testNames = [
  {
    selector:
      'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    message: 'Every test runs; one that cannot pass is repaired or removed.',
  },
  {
    selector:
      'CallExpression[callee.name=/^(test|it|describe)$/] > Literal:first-child[value=/\\bshould\\b/i]',
    message: 'A test name is a sentence that states what is so.',
  },
];

const environment = {
  object: 'process',
  property: 'env',
  message: 'The environment is read in src/inputs/ only.',
};
const surroundings = [
  { object: 'Date', property: 'now', message: 'The clock is an argument.' },
  { object: 'Math', property: 'random', message: 'Randomness is an argument.' },
];

const actionsCore = {
  name: '@actions/core',
  message:
    'Only main, run, inputs and summary talk to the runner; take what is needed as an argument.',
};
const processModules = ['process', 'node:process'].map((name) => ({
  name,
  message: 'The environment is read in src/inputs/ only.',
}));
const timerModules = ['timers', 'node:timers', 'timers/promises', 'node:timers/promises'].map(
  (name) => ({ name, message: 'Waiting is an argument.' }),
);
const globalsThatAreArguments = [
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'performance',
].map((name) => ({
  name,
  message: 'Clock, fetch and waiting are arguments; src/run.ts gives them.',
}));

export default defineConfig(
  { ignores: ['dist/', 'demo-output/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `input || fallback`: the runner hands over an input that is not given as ''.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allow: ['url', 'node:url'].map((from) => ({
            from: 'package',
            package: from,
            name: ['URL', 'URLSearchParams'],
          })),
          allowNumber: true,
        },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true },
      ],
      // An async method without await is how an in-memory part fulfils an asynchronous contract.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': [
        'error',
        { allowSingleElementEquality: 'always' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Parts are object literals made by factories, without `this`: their methods can be taken off.
      '@typescript-eslint/unbound-method': 'off',
      // The toolkit bundles an undici of its own, whose classes are structurally those of ours.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...globalsThatAreArguments],
      'no-restricted-imports': [
        'error',
        { paths: [actionsCore, ...processModules, ...timerModules] },
      ],
      'no-restricted-properties': ['error', environment, ...surroundings],
      'no-restricted-syntax': ['error', noDefaultExport, ...noClock],
    },
  },
  {
    files: [
      'src/inputs/inputs.ts',
      'src/inputs/this-step.ts',
      'src/streams/inputs.ts',
      'src/verify/inputs.ts',
    ],
    rules: {
      'no-restricted-imports': ['error', { paths: timerModules }],
      'no-restricted-properties': ['error', ...surroundings],
    },
  },
  {
    files: ['src/summary.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [...processModules, ...timerModules] }] },
  },
  {
    // The composition roots, and what they share, hand out clock, fetch, waiting and randomness.
    files: [
      ...['src/main.ts', 'src/run.ts', 'src/step.ts', 'src/verify/main.ts'],
      ...['src/streams/main.ts', 'src/streams/run.ts'],
    ],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-imports': ['error', { paths: processModules }],
      'no-restricted-properties': ['error', environment],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: ['__tests__/**/*.ts'],
    rules: {
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', noDefaultExport, ...testNames],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
