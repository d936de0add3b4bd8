import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importRules } from './eslint.imports.js';

/** A whole part of the house is looked at faster in the programs that it is of; single files, as in an editor, need only their own. */
const PARTS = {
  src: ['tsconfig.app.json', 'tsconfig.sw.json'],
  'functions/src': ['functions/tsconfig.json'],
  tests: ['tsconfig.node.json'],
};
const [part] = Object.keys(PARTS).filter((folder) => process.argv.includes(folder));
const types = part ? { project: PARTS[part] } : { projectService: { allowDefaultProject: ['*.js'] } };

export default tseslint.config(
  {
    ignores: ['**/node_modules/', 'dist/', 'functions/lib/', '.soramoyo/', 'coverage/'],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        ...types,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  ...importRules,
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Pass `now` in.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Pass randomness in.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass `now` in.' },
        { selector: "CallExpression[callee.name='Date']", message: 'Pass `now` in.' },
      ],
    },
  },
  {
    files: ['src/firebase/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/^firebase/] > ImportNamespaceSpecifier',
          message: 'By names: a namespace brings all of it into what pupils’ tablets load.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
