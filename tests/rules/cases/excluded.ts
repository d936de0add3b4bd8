/**
 * Every declared document about a child × every adult of the school, once the child leaves all of them out: nobody reads, lists, finds or
 * counts anything, but what is named here. Generated from the declarations: a new one has to say here how it is kept.
 */
import { ABOUT_CHILD } from '@domain/documents/about-child';
import { OF_CHILD } from '@domain/documents/of-child';
import { OF_SCHOOL } from '@domain/documents/of-school';
import { paths } from '@domain/paths';
import { thisMonth, today } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { collectionOf, onlyThese, type Documents, type Sentence } from '../../support/rules-expectation';
import { everybody, OWN_CLASS, SORA, uidOf, type Name } from '../../support/rules-people';
import { memberOf } from './readers';

/** Who reads one of them when the child leaves nobody out: so it is seen that the choice alone keeps it. */
const READ_OTHERWISE: Readonly<
  Record<keyof typeof OF_CHILD | keyof typeof ABOUT_CHILD, Name | 'no adult' | 'stays'>
> = {
  // Who is in a class, and who is there, is known to whoever looks after it.
  pupil: 'stays',
  attendance: 'stays',
  attendanceYear: 'stays',
  checkIn: 'counsellor',
  note: 'counsellor',
  response: 'counsellor',
  standingChoices: 'no adult',
  result: 'counsellor',
  homeroomResult: 'homeroom',
  sensitiveAnswers: 'leader',
  surveyWords: 'counsellor',
  contact: 'homeroom',
  topic: 'homeroom',
  weatherYear: 'counsellor',
  nurseVisit: 'counsellor',
  consultation: 'counsellor',
  supportSheet: 'homeroom',
  placement: 'homeroom',
  outsideYear: 'homeroom',
  optionalItem: 'no adult',
  card: 'no adult',
  // For the place alone.
  namedChild: 'no adult',
  outsideAttendance: 'no adult',
  accessLog: 'leader',
  mood: 'counsellor',
  risk: 'leader',
  approvedOption: 'homeroom',
  offer: 'homeroom',
  outgoing: 'no adult',
  signal: 'no adult',
  sos: 'counsellor',
  sosEvent: 'counsellor',
  sosMessage: 'leader',
  sosPupil: 'homeroom',
  pupilCase: 'counsellor',
  caseEntry: 'counsellor',
  openCase: 'leader',
  harm: 'leader',
  centreMatter: 'counsellor',
  inbox: 'homeroom',
  thread: 'counsellor',
  sender: 'no adult',
  goodThing: 'leader',
  keptEntry: 'no adult',
  quietRecord: 'no adult',
  keptDays: 'homeroom',
  notice: 'homeroom',
  review: 'counsellor',
  noticeCall: 'leader',
  rightRequest: 'leader',
  hold: 'leader',
  stop: 'no adult',
};

/** What holds many children or none. Whatever is made of children by functions has its tests in tests/functions. */
const HOLDS: Readonly<
  Record<keyof typeof OF_SCHOOL, 'no child' | 'names' | 'made without such a child' | 'for functions'>
> = {
  school: 'no child',
  schoolClass: 'no child',
  roster: 'names',
  offering: 'no child',
  round: 'no child',
  settingsSos: 'no child',
  settingsPolicy: 'no child',
  recovery: 'no child',
  transfer: 'names',
  moved: 'for functions',
  rosterKeys: 'for functions',
  leftResult: 'for functions',
  settingsCalendar: 'no child',
  settingsScale: 'no child',
  settingsHelp: 'no child',
  settingsTools: 'no child',
  channelCheck: 'no child',
  classTablet: 'no child',
  audit: 'made without such a child',
  auditHead: 'for functions',
  auditBase: 'for functions',
  accountDeed: 'for functions',
  leaderNews: 'for functions',
  classDay: 'made without such a child',
  classRound: 'made without such a child',
  classRoundFull: 'made without such a child',
  schoolStats: 'made without such a child',
  closing: 'for functions',
  // Numbers of ten children at least.
  schoolEffect: 'no child',
  effectTally: 'for functions',
  scoredMonth: 'for functions',
  modelList: 'made without such a child',
  // For leaders whom it names, without whom the child left out where it was.
  incomingCase: 'names',
  earlyNotice: 'no child',
  unusualReading: 'no child',
  // Absence alone, which stays.
  longAbsences: 'names',
  // Why a child is away, as leaders have said.
  absenceReasons: 'names',
  absenceCounts: 'no child',
  urgentCount: 'no child',
  // Days at a place outside are attendance, too.
  outsideMonth: 'names',
  // That families were told, and nothing about a child.
  told: 'names',
  retentionPlan: 'no child',
  retentionReport: 'no child',
  pastFigures: 'no child',
  digest: 'for functions',
};

const adults = everybody.filter((name) => memberOf(name) !== undefined);
const SOMEBODY = 'uid-somebody';
const chosen: Documents = {
  [paths.standingChoices(SORA, 'p-hina')]: documents.stored(documents.choices({ not: adults.map(uidOf) })),
};

/** As much as rules look at, of any of them. Whom it once was for still stands in it; `readers` is made anew. */
const fields = (readers: readonly string[]) => ({
  ...{ school: SORA, pupilId: 'p-hina', classId: OWN_CLASS, day: today, month: thisMonth },
  ...{ audience: 'homeroom', kind: 'life', state: 'received', protective: false, withdrawn: false },
  ...{ createdFor: adults.map(uidOf), visibleTo: adults.map(uidOf), assignee: uidOf('homeroom'), readers },
});

const VALUES: Readonly<Record<string, string>> = {
  ...{ school: SORA, pupilId: 'p-hina', classId: OWN_CLASS, day: today, month: thisMonth, uid: 'uid-gone' },
  ...{ audience: 'homeroom', year: OWN_CLASS.slice(0, 4), kind: 'risk', circle: 'homeroom', step: '0' },
};

function pathIn(at: string | { readonly template: string }): string {
  const template = typeof at === 'string' ? at : at.template;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => VALUES[name] ?? 'walk-1');
}

/** The document, and what it lies below. */
function laidOut(path: string, readers: readonly string[]): Documents {
  const parent = path.split('/').slice(0, -2).join('/');
  const isBelow = path.split('/').length > 4 && !path.includes('/pupils/');
  return { [path]: fields(readers), ...(isBelow && { [parent]: fields(readers) }) };
}

const DECLARED = { ...OF_CHILD, ...ABOUT_CHILD };

export const excludedAdults: Sentence[] = Object.entries(READ_OTHERWISE).flatMap(([name, who]) => {
  if (who === 'stays') return [];
  const path = pathIn(DECLARED[name as keyof typeof DECLARED].at);
  const parent = path.split('/').slice(0, -2).join('/');
  const collection = collectionOf(path);
  const kept = { ...laidOut(path, [SOMEBODY]), ...chosen };
  const isOfPupil = parent.endsWith('/pupils/p-hina');
  const requests = [
    ...(['get', 'transaction', 'find'] as const).map((kind) => ({ kind, path })),
    ...(['list', 'count'] as const).flatMap((kind) => [
      { kind, collection, parent },
      ...(isOfPupil ? [] : [{ kind, collection, parent, where: [['pupilId', 'p-hina']] as const }]),
    ]),
  ];
  const denied = requests.flatMap((request) =>
    onlyThese([], request, kept).filter((one) => adults.includes(one.who.name as Name)),
  );
  const otherwise = {
    ...laidOut(path, [SOMEBODY, ...adults.map(uidOf)]),
    [paths.standingChoices(SORA, 'p-hina')]: null,
  };
  const allowed =
    who === 'no adult'
      ? []
      : onlyThese([who], { kind: 'get', path }, otherwise).filter((one) => one.who.name === who);
  return [
    {
      says: `${path}: no adult whom the child leaves out, by any way; ${who} otherwise`,
      about: collection,
      expectations: [...denied, ...allowed],
    },
  ];
});

excludedAdults.push(
  ...Object.entries(HOLDS).flatMap(([name, holds]) => {
    if (holds !== 'for functions') return [];
    const path = pathIn(OF_SCHOOL[name as keyof typeof OF_SCHOOL].at);
    return [
      {
        says: `${path}: functions alone`,
        about: collectionOf(path),
        expectations: onlyThese([], { kind: 'get', path }, { [path]: fields(adults.map(uidOf)) }),
      },
    ];
  }),
);
