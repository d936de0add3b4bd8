/** What the import commands have in common: show every problem, say what would change, write only when asked to. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { argv, stdout } from 'node:process';
import type { ImportPlan } from '@domain/import/decisions';
import { leftOutCsv } from '@domain/import/left-out';
import { hasErrors, sortProblems } from '@domain/import/problem';
import { problemLine, problemText, say, terminalLanguage, type Language, type Word } from './messages';
import { OptionError, readOptions, type ImportOptions } from './options';
import type { Prepared } from './prepared';
import { findTarget, type Target } from './target';

/** Runs an import and returns the exit status: 1 when anything was refused, 2 when it was not used rightly. */
export async function runImport(
  usage: string,
  prepare: (target: Target, path: string, options: ImportOptions) => Promise<Prepared>,
): Promise<number> {
  let options: ImportOptions;
  try {
    options = readOptions(argv.slice(2));
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    const language = terminalLanguage(process.env);
    return fail(
      `${say(language, 'option-unknown', { value: error.message })}\n${say(language, 'usage', { usage })}`,
      2,
    );
  }
  const language: Language =
    options.language === 'ja' || options.language === 'en' ? options.language : terminalLanguage(process.env);
  const [path] = options.paths;
  if (path === undefined || options.paths.length > 1) return fail(say(language, 'usage', { usage }), 2);
  const target = findTarget(process.env);
  if (target === null) return fail(say(language, 'no-target'), 2);

  let prepared: Prepared;
  try {
    prepared = await prepare(target, path, options);
  } catch (error) {
    if (!isFileError(error)) throw error;
    return fail(say(language, 'unreadable', { path: basename(path) }), 2);
  }
  for (const problem of sortProblems(prepared.problems)) console.log(problemLine(language, problem));
  if (hasErrors(prepared.problems)) return fail(say(language, 'refused'), 1);
  if (prepared.plan) await tell(language, prepared.plan, options);
  return finish(language, prepared, options.apply);
}

/** Who is kept out, and who leaves, by school and name. */
async function tell(language: Language, plan: ImportPlan, { leftOut }: ImportOptions): Promise<void> {
  const out = plan.leftOut.length;
  if (out > 0) console.log(say(language, 'kept-out', { count: String(out) }));
  if (leftOut !== undefined && out > 0) {
    const words = { why: say(language, 'why'), file: say(language, 'file'), line: say(language, 'line') };
    await writeFile(
      leftOut,
      leftOutCsv(plan.leftOut, words, (problem) => problemText(language, problem)),
    );
    console.log(say(language, 'left-out-saved', { path: basename(leftOut) }));
  }
  for (const question of plan.questions) {
    if (question.ask === 'school') console.log(say(language, 'ask-school'));
    if (question.ask === 'columns') {
      const missing = question.missing.map((one) => say(language, `column-${one}` as Word)).join(' / ');
      console.log(say(language, 'ask-columns', { path: question.file, choices: missing }));
    }
  }
  for (const { file, columns } of plan.columns)
    for (const { heading, position, meaning } of columns)
      if (meaning === undefined)
        console.log(
          say(language, 'column-unread', { path: file, value: heading, count: String(position + 1) }),
        );
  for (const { match, name, candidates, line, file } of plan.people) {
    const [first] = candidates;
    if (match === 'proposed' && first)
      console.log(
        say(language, 'proposed', {
          ...{ path: `${file ?? ''}:${line ?? 0}`, value: name, listed: `${first.name} ${first.classId}` },
          choices: first.why.join(', '),
        }),
      );
  }
  const asked = new Map(plan.questions.flatMap((one) => (one.ask === 'leavers' ? [[one.school, one]] : [])));
  for (const school of plan.schools) {
    const leaving = plan.leavers.filter((one) => one.school === school);
    const question = asked.get(school);
    if (leaving.length === 0) continue;
    const named = { school: question?.schoolName ?? school, count: String(leaving.length) };
    console.log(say(language, 'leavers', named));
    for (const { name, classId } of leaving)
      console.log(`  ${say(language, 'value', { value: name })} ${classId ?? ''}`.trimEnd());
    if (question)
      console.log(say(language, 'confirm-leavers', { ...named, id: school, of: String(question.of) }));
  }
}

async function finish(language: Language, prepared: Prepared, write: boolean): Promise<number> {
  const { counts, plan, pending = false, apply } = prepared;
  const { create, update, leave, addresses, accounts, unchanged } = counts;
  for (const [word, count] of Object.entries({ create, update, leave, addresses, accounts, unchanged }))
    console.log(`${say(language, word as keyof typeof counts)}: ${count}`);
  if (plan?.questions.some(({ ask }) => ask !== 'leavers')) return fail(say(language, 'unconfirmed'), 1);
  if (pending) console.log(say(language, 'pending'));
  if (!pending && create + update + leave + addresses + accounts === 0) console.log(say(language, 'nothing'));
  else if (!write) console.log(say(language, 'preview'));
  else if (plan && plan.questions.length > 0) return fail(say(language, 'unconfirmed'), 1);
  else {
    const problems = await apply(progressLine(say(language, 'writing')));
    for (const problem of problems) console.log(problemLine(language, problem));
    console.log(say(language, 'done'));
  }
  return plan && plan.leftOut.length > 0 ? 1 : 0;
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
