import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { builtInModel } from '@domain/defaults/model-a';
import type { RiskModel } from '@domain/risk/model';
import { checkModelFile } from '@domain/risk/model-problems';
import en from '@/i18n/locales/en/models.json' with { type: 'json' };
import ja from '@/i18n/locales/ja/models.json' with { type: 'json' };
import type { Language } from '../../scripts/import/messages';
import { tell } from './report/words';
import { isFileError } from './whole-file';

const PROBLEMS = { ja: ja.problem, en: en.problem } as const;

/** A model from its file, `A` for the built-in one; null after telling what is wrong with it, by its place in the file. */
export async function readModel(path: string, language: Language): Promise<RiskModel | null> {
  if (path === 'A') return builtInModel;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!isFileError(error)) throw error;
    console.error(tell(language, 'unreadable', { path: basename(path) }));
    return null;
  }
  const checked = checkModelFile(text);
  if ('model' in checked) return checked.model;
  for (const { path: place, code } of checked.problems)
    console.error(`${[basename(path), place].join(' ').trim()}: ${PROBLEMS[language][code]}`);
  return null;
}
