/** The papers in docs/ja that are made from the declarations of the documents, by file. */
import { registerOfFiles } from './register';
import { securityStatement } from './security';

export const MADE: Readonly<Record<string, () => string>> = {
  'docs/ja/personal-information-files.md': registerOfFiles,
  'docs/ja/security.md': securityStatement,
};
