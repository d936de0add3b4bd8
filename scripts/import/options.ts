/** The options of the import commands. What a person decides may come as options or as a file, in the form that the screen uses. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MATCH_REASONS, type Decisions, type MatchReason } from '@domain/import/decisions';

export interface ImportOptions {
  readonly paths: readonly string[];
  readonly apply: boolean;
  readonly language?: string;
  readonly decisions: Decisions;
  /** Where to write the rows that are kept out. */
  readonly leftOut?: string;
}

/** Why the options cannot be used: the one that there is not, or the value that does not fit. */
export class OptionError extends Error {}

export function readOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parsed(args);
  const decided = values.decisions === undefined ? {} : decisionsIn(values.decisions);
  const leavers = Object.fromEntries((values.leavers ?? []).map(countOf));
  const alike = (values.alike ?? []).map(reasonOf);
  return {
    paths: positionals,
    apply: values.apply === true,
    ...(values.lang !== undefined && { language: values.lang }),
    ...(values['left-out'] !== undefined && { leftOut: values['left-out'] }),
    decisions: {
      ...decided,
      ...(values.school !== undefined && { school: values.school }),
      ...(values.year !== undefined && { year: wholeOf(values.year) }),
      leavers: { ...decided.leavers, ...leavers },
      alike: [...(decided.alike ?? []), ...alike],
    },
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ apply: { type: 'boolean' }, lang: text, school: text, year: text, decisions: text },
        ...{ 'left-out': text, leavers: texts, alike: texts },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new OptionError(args.find((arg) => error.message.includes(`'${arg.split('=')[0] ?? ''}`)) ?? '');
  }
}

function countOf(text: string): [string, number] {
  const [school = '', count = ''] = text.split('=');
  if (school === '' || !/^\d+$/.test(count)) throw new OptionError(`--leavers ${text}`);
  return [school, Number(count)];
}

function reasonOf(text: string): MatchReason {
  const reason = MATCH_REASONS.find((one) => one === text);
  if (reason === undefined) throw new OptionError(`--alike ${text}`);
  return reason;
}

function wholeOf(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new OptionError(`--year ${text}`);
  return Number(text);
}

function decisionsIn(path: string): Decisions {
  return JSON.parse(readFileSync(path, 'utf8')) as Decisions;
}
