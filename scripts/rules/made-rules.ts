import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../stack/folders';
import { CONSTANTS } from './constants';

const PARTS = join(ROOT, 'rules');
export const MADE_RULES = join(ROOT, 'firestore.rules');

const INCLUDE = /^( *)\/\/ include ([a-z-]+\.rules)\n/gm;
/** A comparison has spaces around it, or a digit or `=` behind it: a name begins with a letter. */
const NAME = /<([A-Za-z][A-Za-z' ]*)>/g;

/**
 * The text of firestore.rules: `rules/frame.rules` with its parts at their places, and each `<name>` as a list of the domain.
 * Throws where a part or a name is not known.
 */
export function madeRules(): string {
  return part('frame.rules').replace(NAME, (_, name: string) => listOf(name));
}

function part(file: string): string {
  const text = readFileSync(join(PARTS, file), 'utf8');
  return text.replace(INCLUDE, (_, indent: string, name: string) => indented(part(name), indent));
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=[^\n])/gm, indent);
}

function listOf(name: string): string {
  const values = CONSTANTS[name];
  if (values === undefined)
    throw new Error(`rules: there is no list <${name}> in scripts/rules/constants.ts`);
  return `[${values.map((value) => `'${value}'`).join(', ')}]`;
}
