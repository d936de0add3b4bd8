/** What the import commands have in common: show every problem, say what would change, write only when asked to. */
import { basename } from 'node:path';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { hasErrors, sortProblems } from '@domain/import/problem';
import { problemLine, say, terminalLanguage, type Language } from './messages';
import type { Prepared } from './prepared';
import { findTarget, type Target } from './target';

/** Runs an import and returns the exit status: 1 when anything was refused, 2 when it was not used rightly. */
export async function runImport(
  usage: string,
  prepare: (target: Target, path: string) => Promise<Prepared>,
): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { apply: { type: 'boolean' }, lang: { type: 'string' } },
  });
  const language: Language =
    values.lang === 'ja' || values.lang === 'en' ? values.lang : terminalLanguage(process.env);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return fail(say(language, 'usage', { usage }), 2);
  const target = findTarget(process.env);
  if (target === null) return fail(say(language, 'no-target'), 2);

  let prepared: Prepared;
  try {
    prepared = await prepare(target, path);
  } catch (error) {
    if (!isFileError(error)) throw error;
    return fail(say(language, 'unreadable', { path: basename(path) }), 2);
  }
  for (const problem of sortProblems(prepared.problems)) console.log(problemLine(language, problem));
  if (hasErrors(prepared.problems)) return fail(say(language, 'refused'), 1);
  return finish(language, prepared, values.apply === true);
}

async function finish(language: Language, { counts, apply }: Prepared, write: boolean): Promise<number> {
  const { create, update, leave, addresses, accounts, unchanged } = counts;
  for (const [word, count] of Object.entries({ create, update, leave, addresses, accounts, unchanged }))
    console.log(`${say(language, word as keyof typeof counts)}: ${count}`);
  if (create + update + leave + addresses + accounts === 0) console.log(say(language, 'nothing'));
  else if (!write) console.log(say(language, 'preview'));
  else {
    const problems = await apply(progressLine(say(language, 'writing')));
    for (const problem of problems) console.log(problemLine(language, problem));
    console.log(say(language, 'done'));
  }
  return 0;
}

/** One line that is written over itself in a terminal, and nothing in a log. */
function progressLine(label: string): (done: number, total: number) => void {
  if (!stdout.isTTY) return () => undefined;
  return (done, total) => {
    stdout.write(`\r${label} ${done}/${total}${done === total ? '\n' : ''}`);
  };
}

function fail(message: string, status: number): number {
  console.error(message);
  return status;
}

function isFileError(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code))
  );
}
