/** An import on screen, as it is stored: what was sent, what was found, what somebody decided, and how far it is. */
import * as z from 'zod/mini';
import { isoInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { ATTENDANCE_STATES } from '../school/attendance-states';
import { shownWords } from '../texts';
import { COLUMN_MEANINGS, IMPORT_KINDS, MATCH_REASONS } from './decisions';
import { PROBLEM_CODES } from './problem';

/** Of files, former values and names, days. After that only the head of an import is left. */
export const KEPT_DAYS = 7;
/** Of a file, as base64 and with what stands beside it below the 1 MiB of a document, bytes. */
export const PIECE_BYTES = 480_000;
/** Of all files of an import, bytes. */
export const FILES_BYTES_MAX = 24_000_000;
export const FILES_MAX = 20;

export const IMPORT_STATES = [
  /** Pieces of files arrive. */
  'receiving',
  /** To be read by the functions. */
  'received',
  /** Read: somebody decides. */
  'asked',
  /** Decided, for an hour from which it is seen. */
  'waiting',
  'applying',
  'rebuilding',
  'done',
  /** Nothing of it can be read. */
  'refused',
  'discarded',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** In these the functions have something to do. */
export const AT_WORK = ['received', 'applying', 'rebuilding', 'undoing'] as const;
export const isAtWork = (state: ImportState) => (AT_WORK as readonly ImportState[]).includes(state);
/** After so many tries without a step forward nobody takes it up by itself any more: somebody is told, and says so. */
export const TRIES_MAX = 5;
export const isStuck = ({ state, tries = 0 }: Pick<ImportRecord, 'state' | 'tries'>) =>
  isAtWork(state) && tries >= TRIES_MAX;
/** Nobody works on it, and nobody is asked. */
export const isOver = (state: ImportState) => ['done', 'refused', 'discarded', 'undone'].includes(state);

const count = () => z.number().check(z.int(), z.minimum(0));
const fileName = () => shownWords();
const meaning = () => choices(z.enum(COLUMN_MEANINGS), 'leave-out');

export const decisionsSchema = z.strictObject({
  school: z.optional(z.string()),
  year: z.optional(z.number().check(z.int())),
  covers: z.optional(choices(z.enum(['school', 'classes']), 'refuse')),
  columns: z.optional(z.record(z.string(), z.record(z.string(), meaning()))),
  people: z.optional(z.record(z.string(), z.string())),
  alike: z.optional(z.array(choices(z.enum(MATCH_REASONS), 'leave-out'))),
  leavers: z.optional(z.record(z.string(), count())),
  marks: z.optional(z.record(z.string(), choices(z.enum(ATTENDANCE_STATES), 'leave-out'))),
  seen: z.optional(z.array(z.string())),
  nextYear: z.optional(z.number().check(z.int(), z.minimum(2000), z.maximum(2200))),
  homerooms: z.optional(z.record(z.string(), z.array(z.string()))),
});

const problemSchema = z.strictObject({
  severity: choices(z.enum(['error', 'warning']), { readAs: 'warning' }),
  keepsOut: z.optional(choices(z.enum(['row', 'child', 'file']), 'leave-out')),
  code: choices(z.enum(PROBLEM_CODES), 'leave-out'),
  file: fileName(),
  line: z.optional(count()),
  column: z.optional(count()),
  params: z.record(z.string(), shownWords()),
});

const questionSchema = z.strictObject({
  ask: choices(z.enum(['school', 'columns', 'leavers']), 'refuse'),
  file: z.optional(fileName()),
  missing: z.optional(z.array(meaning())),
  school: z.optional(z.string()),
  schoolName: z.optional(shownWords()),
  count: z.optional(count()),
  of: z.optional(count()),
  emptied: z.optional(z.array(z.string())),
});

const columnsSchema = z.strictObject({
  file: fileName(),
  headerLine: count(),
  columns: z.array(
    z.strictObject({
      position: count(),
      heading: shownWords(),
      meaning: z.optional(meaning()),
      from: z.optional(choices(z.enum(['decided', 'heading', 'contents']), 'leave-out')),
      examples: z.array(shownWords()),
    }),
  ),
});

const classCountsSchema = z.strictObject({
  school: z.string(),
  classId: z.string(),
  name: shownWords(),
  added: count(),
  moved: count(),
  changed: count(),
  left: count(),
  stays: count(),
});

const totalsSchema = z.strictObject({
  added: count(),
  moved: count(),
  changed: count(),
  left: count(),
  /** Documents of staff that are written: they widen or end what somebody may do. */
  staff: count(),
  /** Months of attendance, answers. */
  records: count(),
  accounts: count(),
  /** Lines that keep themselves out. */
  rows: count(),
  /** Children of whom somebody has to say who they are. */
  asked: count(),
  /** Everything that is written. */
  changes: count(),
});
export type ImportTotals = z.infer<typeof totalsSchema>;

/** What is open about the children of the schools concerned when their year ends: how many, and of nobody by name. */
const mattersSchema = z.strictObject({ sos: count(), signals: count(), cases: count(), notices: count() });
export type OpenMatters = z.infer<typeof mattersSchema>;
export const MATTERS = ['sos', 'signals', 'cases', 'notices'] as const satisfies (keyof OpenMatters)[];

/** How many documents of a kind lie below. */
const pagesSchema = z.strictObject({ people: count(), problems: count(), rows: count(), changes: count() });

/** `imports/{importId}`. No name of a child stands in it: it outlives what lies below. */
export const importSchema = z.strictObject({
  /** Whose it is; empty: the city's, of every school that the files name. */
  school: z.string(),
  by: z.string(),
  byName: shownWords(),
  at: isoInstant,
  state: choices(z.enum(IMPORT_STATES), 'newer'),
  files: z.array(z.strictObject({ name: fileName(), size: count(), pieces: count() })),
  decisions: decisionsSchema,
  kind: z.optional(choices(z.enum(IMPORT_KINDS), 'leave-out')),
  columns: z.array(columnsSchema),
  questions: z.array(questionSchema),
  counts: z.array(classCountsSchema),
  totals: z.optional(totalsSchema),
  /** Where it is a new year. */
  matters: z.optional(mattersSchema),
  pages: pagesSchema,
  /** Of everything that would be written: what was looked at is what is applied. */
  digest: z.string(),
  /** It had changed meanwhile, and is to be looked at again. */
  changedMeanwhile: z.boolean(),
  progress: z.strictObject({ done: count(), total: count() }),
  /** From when it is seen. Absent: at once. */
  from: z.optional(isoInstant),
  /** Schools whose boards and results are made again, and those that are done. */
  schools: z.array(z.string()),
  rebuilt: z.array(z.string()),
  undone: z.boolean(),
  /** Left as they were by an undo, because somebody has changed them since. */
  kept: count(),
  /** Children who have gone to another school since: an undo has left them there, with their accounts. */
  movedAway: z.optional(count()),
  /** How often it was taken up since its last step forward. */
  tries: z.optional(count()),
  /** Whoever works on it has it until then. */
  leaseUntil: isoInstant,
  changedAt: isoInstant,
  endedAt: z.optional(isoInstant),
  /** Files, names and former values are gone. */
  cleared: z.boolean(),
});
export type ImportRecord = z.infer<typeof importSchema>;

/** `importTurns/{school}`, and `importTurns/city`: one import at a time. */
export const importTurnSchema = z.strictObject({
  school: z.string(),
  importId: z.string(),
  by: z.string(),
  byName: shownWords(),
  at: isoInstant,
});
export type ImportTurn = z.infer<typeof importTurnSchema>;

/** `imports/{importId}/files/{file}-{piece}`: read by the functions alone. */
export const importPieceSchema = z.strictObject({ school: z.string(), data: z.string() });

const candidateSchema = z.strictObject({
  pupilId: z.string(),
  name: shownWords(),
  classId: z.string(),
  number: count(),
  why: z.array(choices(z.enum(MATCH_REASONS), 'leave-out')),
  sure: z.number(),
});

/** `imports/{importId}/people/{n}`: what happens with whom, with names. */
export const importPeopleSchema = z.strictObject({
  school: z.string(),
  people: z.array(
    z.strictObject({
      what: choices(z.enum(['added', 'moved', 'changed', 'left', 'asked']), 'leave-out'),
      school: z.string(),
      classId: z.string(),
      /** The class before. */
      from: z.optional(z.string()),
      number: z.optional(count()),
      name: shownWords(),
      /** The name before. */
      before: z.optional(shownWords()),
      /** Of who is asked about, as decisions call it. */
      key: z.optional(z.string()),
      candidates: z.optional(z.array(candidateSchema)),
    }),
  ),
});
export type ImportPeople = z.infer<typeof importPeopleSchema>;
export type ImportPerson = ImportPeople['people'][number];

/** `imports/{importId}/problems/{n}` */
export const importProblemsSchema = z.strictObject({ school: z.string(), problems: z.array(problemSchema) });
export type ImportProblems = z.infer<typeof importProblemsSchema>;

/** `imports/{importId}/rows/{n}`: lines that keep themselves out, whole. */
export const importRowsSchema = z.strictObject({
  school: z.string(),
  rows: z.array(
    z.strictObject({
      file: fileName(),
      line: count(),
      header: z.array(z.string()),
      cells: z.array(z.string()),
      problems: z.array(problemSchema),
    }),
  ),
});
export type ImportRows = z.infer<typeof importRowsSchema>;

/** `imports/{importId}/changes/{n}`: what is written, and what stood there, as JSON. Read by the functions alone. */
export const importChangesSchema = z.strictObject({
  school: z.string(),
  of: choices(z.enum(['documents', 'accounts']), 'refuse'),
  json: z.string(),
});
