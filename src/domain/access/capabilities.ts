/** What people may do that depends on their role alone. What depends on a child stands in standing.ts and readers.ts. */
import type { BoardPost, Role } from '../identity';

export const CAPABILITIES = [
  /** The boards and results of classes: their own, or all with `see-every-class`. */
  'see-classes',
  'see-every-class',
  /** What was noticed about children, as far as readers.ts admits. */
  'read-notices',
  /** What a computation says beyond its reasons. */
  'see-scores',
  /** The words beside a survey, single answers. */
  'see-answers',
  /** Read and answer what a child has sent to them. */
  'answer-signals',
  /** Agree, with another one, that the name of a child is opened that has not said it. */
  'open-names',
  /** Be told of an SOS, and answer it. */
  'answer-sos',
  'see-every-sos',
  /** Decide about an SOS that somebody else has. */
  'lead-every-sos',
  /** Raise a practice alarm. */
  'practise-alarm',
  'take-back-own-sos',
  /** Write about a child whom they look after, or to it. */
  'write-words',
  'record-nurse-visits',
  /** That a child confided in them, and one line to share. */
  'record-consultations',
  /** Open cases, and whatever is done in those that they read. */
  'work-on-cases',
  /** Ask another school of the city to go on with a case, and go on with one of another's. */
  'pass-cases-on',
  /** Tell the board what an adult of the school may have done to a child. */
  'report-harm',
  'work-on-harm',
  /** Read what the board has passed to them of it, and write down what was done at the school. */
  'help-with-harm',
  /** Pass one matter of a child on to the education centre, and say what became of it. */
  'pass-to-centre',
  /** Answer what schools have passed on. */
  'advise-schools',
  /** Who works at the education centre. */
  'set-centre',
  /** Who is of the board, and with which posts. */
  'set-board',
  'see-long-absences',
  /** Name a child to a place outside, and look at its days there for 出席扱い. */
  'name-to-places',
  /** Say that a child was at a place outside. */
  'tick-outside-days',
  /** What a colleague has written to children. */
  'see-praise',
  /** Show a place or an offer to one child. */
  'offer-options',
  /** Whom a child leaves out, where something of it is open. */
  'see-left-out',
  /** What is asked about a child's data: entered, decided, done; how long all is kept. */
  'keep-rights',
  /** That something a child confided is given all the same to whoever asks. */
  'except-from-withholding',
  /** Keep back from a child that its record was opened. */
  'protect-entries',
  /** Statistics hold all indicators: where a grade is one class they would tell its teacher what children say about teachers and home. */
  'see-stats',
  'see-city-stats',
  'see-school-effects',
  'see-city-effects',
  /** How many children are away for long, school by school. */
  'see-city-absences',
  'see-model-lists',
  /** Which surveys are asked, of whom and when. */
  'see-rounds',
  'administer-school',
  /** Begin a school of the city, and say who administers it. */
  'found-schools',
  /** Let a colleague look after a class for a while. */
  'cover-classes',
  /** Say that a colleague has lost their second factor. */
  'recover-sign-ins',
  /** Give a child a new first password or a card: the homeroom teacher, and whoever leads or administers. */
  'let-children-in',
  /** Bring in lists of people and records. */
  'import-lists',
  /** One child by hand: it moves in, changes classes, is corrected, leaves, or goes to another school of the city and is taken on there. */
  'enter-children',
  'set-alarm',
  'set-notices',
  'choose-models',
  'set-places',
  /** Places outside and who works there. */
  'set-outside-places',
  'publish-instruments',
  /** Ask older apps to update. */
  'ask-for-updates',
  'see-faults',
  /** Who has changed what, of the school or the city. */
  'read-audit',
  /** Let entries of the city's log go whose years are over. */
  'shorten-city-log',
  /** Take a table out as a file. */
  'take-out-tables',
  /** Ask that rows of all children are taken out for a model or for research; decide what somebody else has asked. */
  'export-rows',
  /** Under what an optional item of another office is brought in. */
  'name-bases',
  /** Who has opened which child's record. */
  'read-access-log',
  /** When people have signed in, and what was taken out: nothing of a child. */
  'see-sign-ins',
  /** How much was read in each school. */
  'see-access-counts',
  /** The table of who may do what. */
  'see-who-may',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

const OF_COLLEAGUES = [
  ...(['see-classes', 'read-notices', 'answer-signals', 'answer-sos', 'write-words'] as const),
  ...(['work-on-cases', 'report-harm'] as const),
] as const;
const OF_COUNSELLORS = [
  ...OF_COLLEAGUES,
  ...([
    'pass-to-centre',
    'see-every-class',
    'see-scores',
    'see-every-sos',
    'record-nurse-visits',
    'offer-options',
    'see-stats',
    'see-model-lists',
  ] as const),
] as const;

/** A later role may do nothing until it stands here. */
const OF_ROLE: Readonly<Record<Role, readonly Capability[]>> = {
  pupil: ['take-back-own-sos'],
  teacher: [...OF_COLLEAGUES, 'let-children-in'],
  counsellor: [...OF_COUNSELLORS, 'see-answers', 'record-consultations', 'except-from-withholding'],
  leader: [
    ...OF_COUNSELLORS,
    ...([
      'lead-every-sos',
      'practise-alarm',
      'pass-cases-on',
      'see-long-absences',
      'name-to-places',
      'see-praise',
      'open-names',
      'protect-entries',
      'see-left-out',
      'help-with-harm',
    ] as const),
    ...(['keep-rights', 'except-from-withholding'] as const),
    ...([
      'see-school-effects',
      'see-rounds',
      'set-alarm',
      'set-notices',
      'cover-classes',
      'enter-children',
      'recover-sign-ins',
      'let-children-in',
      'read-audit',
    ] as const),
    ...(['read-access-log', 'take-out-tables', 'see-who-may'] as const),
  ],
  admin: [
    ...([
      'answer-signals',
      'report-harm',
      'administer-school',
      'import-lists',
      'enter-children',
      'see-rounds',
      'cover-classes',
      'recover-sign-ins',
      'let-children-in',
    ] as const),
    ...(['set-alarm', 'set-notices', 'see-stats', 'see-sign-ins', 'see-who-may'] as const),
  ],
  board: [
    ...(['answer-signals', 'answer-sos', 'work-on-harm', 'see-city-stats', 'see-city-effects'] as const),
    ...([
      'open-names',
      'found-schools',
      'choose-models',
      'set-places',
      'set-outside-places',
      'set-centre',
      'set-board',
      'see-city-absences',
      'publish-instruments',
      'import-lists',
      'ask-for-updates',
      'see-faults',
      'read-audit',
      'shorten-city-log',
      'see-access-counts',
      'take-out-tables',
      'see-who-may',
      'export-rows',
      'name-bases',
    ] as const),
  ],
  place: ['tick-outside-days'],
  centre: ['advise-schools', 'see-who-may'],
};

/** Of those of the board: what is left to whoever has posts. */
const OF_POST: Readonly<Record<BoardPost, readonly Capability[]>> = {
  absence: ['see-city-absences', 'set-outside-places', 'see-who-may'],
  /** What is passed on to them by name. */
  bullying: ['answer-signals', 'see-who-may'],
  systems: ['found-schools', 'ask-for-updates', 'see-faults', 'see-who-may'],
};

/** Whoever asks: a role and, at the board, the posts that they are left with. */
export interface Doer {
  readonly role: Role;
  /** Absent: all that the board does. */
  readonly posts?: readonly BoardPost[] | undefined;
}

/** Whether somebody of a role may do something at all. */
export function can({ role, posts }: Doer, capability: Capability): boolean {
  // A token, or a document, of a later version may hold a role that this one does not know.
  const may = Object.hasOwn(OF_ROLE, role) && OF_ROLE[role].includes(capability);
  return (
    may &&
    (role !== 'board' || posts === undefined || posts.some((post) => OF_POST[post].includes(capability)))
  );
}

/** The same of somebody of the board, as their document says. */
export function mayAtBoard(
  member: { readonly active: boolean; readonly posts?: readonly BoardPost[] | undefined } | undefined,
  capability: Capability,
): boolean {
  return member?.active === true && can({ role: 'board', posts: member.posts }, capability);
}
