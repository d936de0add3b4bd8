/**
 * Who reads a document of each kind. Labels that a child sees, recipients, clocks, lists of colleagues and queries come from here, and
 * the tests of firestore.rules take from here whom they must admit.
 */
import type { Child, Member } from './standing';
import { LOOKS_AFTER, type Relation, standingAs } from './standing-as';

export interface Reading {
  /** One by one, listed and counted. */
  readonly all: readonly Relation[];
  /** Only one by one. */
  readonly one?: readonly Relation[];
  /** Both, once they have said today, for the child to see, why they open this record. */
  readonly withReason?: readonly Relation[];
}

const SCHOOL = ['schoolmate', 'staff'] as const;
const BOARD = ['board', 'board-absence', 'board-bullying', 'board-systems'] as const;
const LOOKS_AFTER_ALL = ['counsellor', 'leader'] as const;

/** What named people read besides (`createdFor`, `visibleTo`, `team`, `readers`) stands with the functions below. */
export const READINGS = {
  // of a child
  pupil: { all: ['counsellor', 'leader', 'admin'], one: ['child', 'homeroom'] },
  checkIn: { all: ['child', ...LOOKS_AFTER] },
  /** Of a school year that is over: what stood beside it, a wish to talk, was for whoever had the class then. */
  earlierCheckIn: { all: ['child', ...LOOKS_AFTER_ALL] },
  confidedNote: { all: ['child', 'confidant'] },
  /** To the homeroom: those of them whom it names. */
  namedNote: { all: ['child', 'homeroom', 'counsellor'] },
  /** From tablets that name nobody: in its own school year, and after it. */
  unnamedNote: { all: ['child'], one: ['homeroom', 'counsellor'] },
  earlierUnnamedNote: { all: ['child'], one: ['counsellor'] },
  /** What a child sends, and what it is told of it. Adults read what is made of it. */
  ownSignal: { all: ['child'] },
  response: { all: ['child'], withReason: ['counsellor'] },
  /** No adult: who is left out would look it up. */
  standingChoices: { all: ['child'] },
  result: { all: ['child'], withReason: LOOKS_AFTER_ALL },
  homeroomResult: { all: [], withReason: LOOKS_AFTER },
  sensitiveAnswers: { all: [], withReason: LOOKS_AFTER_ALL },
  attendance: { all: [], withReason: [...LOOKS_AFTER, 'admin'] },
  /** Of the school year that the child's class is of, and of those before it: as its check-ins, but with a reason. */
  weatherYear: { all: [], withReason: LOOKS_AFTER },
  earlierWeatherYear: { all: [], withReason: LOOKS_AFTER_ALL },
  attendanceYear: { all: [], withReason: LOOKS_AFTER },
  contact: { all: LOOKS_AFTER },
  topic: { all: [], withReason: LOOKS_AFTER },
  nurseVisit: { all: [], withReason: LOOKS_AFTER },
  placement: { all: [], withReason: LOOKS_AFTER },
  supportSheet: { all: [], withReason: LOOKS_AFTER },
  outsideYear: { all: [], withReason: LOOKS_AFTER },
  /** What a place outside knows of the child. */
  namedChild: { all: ['place'] },
  /** `derived`: only one by one. */
  figures: { all: [], withReason: LOOKS_AFTER_ALL },
  /** What a school has passed on to the education centre. Who of the school reads it stands in it. */
  centreMatter: { all: ['centre'] },
  option: { all: ['child', ...LOOKS_AFTER] },
  accessEntry: { all: ['child', 'leader'] },
  protectiveEntry: { all: ['leader'] },
  // of a class
  roster: { all: ['counsellor', 'leader', 'admin'], one: ['homeroom'] },
  /** Of a child that leaves adults out it shows what a pass shows. */
  classDay: { all: LOOKS_AFTER },
  classRound: { all: LOOKS_AFTER },
  classRoundFull: { all: LOOKS_AFTER_ALL },
  /** What was offered to many: those who may offer. */
  offering: { all: LOOKS_AFTER_ALL },
  modelList: { all: LOOKS_AFTER_ALL },
  /** Who is away for long: attendance, which stays with whoever keeps it. */
  longAbsences: { all: ['leader'] },
  absenceReasons: { all: ['leader'] },
  absenceCounts: { all: ['leader', 'board', 'board-absence'] },
  /** How much of what is urgent is open, of ten at least. */
  urgentCount: { all: ['centre', 'leader'] },
  outsideMonth: { all: ['leader'] },
  /** When which families were told. */
  told: { all: ['leader'] },
  /** How much went, without children. */
  retention: { all: ['leader'] },
  /** That somebody has lost their second factor. */
  recovery: { all: ['leader', 'admin'] },
  /** Whether messages reach somebody. */
  channelCheck: { all: ['leader', 'admin'], one: ['owner'] },
  /** Which tablets show a class as a list. */
  classTablet: { all: ['homeroom', 'leader', 'admin'] },
  /** That a child goes to another school of the city, or comes from one. */
  transfer: { all: ['leader', 'admin'] },
  // of a school
  school: { all: [...BOARD, 'centre'], one: SCHOOL },
  schoolClass: { all: SCHOOL, one: ['board', 'board-bullying'] },
  colleague: { all: [...SCHOOL, 'board', 'board-bullying'] },
  formerColleague: { all: ['admin'], one: ['owner'] },
  round: { all: [...SCHOOL, 'board'] },
  settings: { all: [], one: SCHOOL },
  settingsOfAlarm: { all: [], one: [...SCHOOL, 'board'] },
  schoolStats: { all: ['staff', 'board'] },
  schoolEffect: { all: ['leader', 'board'] },
  // of the city
  instrument: { all: [...SCHOOL, 'board'] },
  cityStats: { all: ['staff', 'board'] },
  cityEffect: { all: ['leader', 'board'] },
  app: { all: [], one: [...SCHOOL, ...BOARD, 'place', 'centre'] },
  places: { all: [], one: ['staff', 'board'] },
  /** Under what items of other offices are brought in. */
  optionalBases: { all: [], one: ['board'] },
  outsidePlace: { all: ['staff', 'board', 'board-absence'], one: ['place'] },
  placeStaff: { all: ['board', 'board-absence'], one: ['owner'] },
  centreStaff: { all: ['board'], one: ['owner'] },
  model: { all: ['board'] },
  /** What was asked to be taken out, and by whom. */
  export: { all: ['board'] },
  clientFaults: { all: [], one: ['board', 'board-systems'] },
  clientFaultKind: { all: ['board', 'board-systems'] },
  /** Who is of the board. */
  boardStaff: { all: ['board'], one: ['owner'] },
  /** Whoever administers the school that it is of; of the city, the board. */
  importing: { all: ['admin', 'board'] },
  ownDocument: { all: [], one: ['owner'] },
} as const satisfies Readonly<Record<string, Reading>>;
export type ReadingKind = keyof typeof READINGS;

/** Everybody of the staff who may come to read a document of this kind about a child, reasons given. */
export function readersAmong<M extends Member>(kind: ReadingKind, staff: readonly M[], child: Child): M[] {
  const { all, one = [], withReason = [] }: Reading = READINGS[kind];
  return standingAs([...all, ...one, ...withReason], staff, child);
}
