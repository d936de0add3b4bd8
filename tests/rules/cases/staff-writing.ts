/** What staff note about a child, and why they open its record. */
import { addDays, monthOf, startOfDay } from '@domain/days';
import { paths } from '@domain/paths';
import { DAY, HOUR, dayIn, instant, today, yesterday } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import {
  eachTheirOwn,
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  set,
  type Documents,
  type Sentence,
  type Write,
} from '../../support/rules-expectation';
import { SORA, UMI, uidOf, type Name } from '../../support/rules-people';
import type { Fields, Value } from '../../support/rules-values';
import { protectiveEntry, titleOf } from '../../support/rules-world';

const lookAfter: Name[] = ['homeroom', 'coverToday', 'counsellor', 'guidance', 'leader'];
const AOI = paths.pupil(SORA, 'p-aoi');

/** Writes one document of the homeroom teacher about aoi, with nothing lying there unless given. */
const by = (path: string, fields: Fields, lying: Fields | null = null, who: Name = 'homeroom') => ({
  who,
  writes: [set(path, fields)],
  given: { [path]: lying },
});
const noonOf = (day: string) => new Date(startOfDay(day) + 12 * HOUR);

/** What contacts and topics share: signed by their writer, about a recent day. */
function signed(
  collection: string,
  pathOf: (day: string, name: Name) => string,
  build: (name: Name, change?: Fields) => Fields,
): Sentence[] {
  const mine = (change: Fields = {}) => by(pathOf(today, 'homeroom'), build('homeroom', change));
  const onDay = (day: string, at: Value = noonOf(day)) => by(pathOf(day, 'homeroom'), build('homeroom', { day, at }));
  const wrong: Fields = { school: UMI, withdrawn: 'no', receivedAt: instant(-60_000), by: uidOf('counsellor') };
  return [
    {
      says: `${collection}: whoever looks after the child writes their own`,
      about: collection,
      expectations: eachTheirOwn(lookAfter, (name) => ({
        request: { kind: 'write', writes: [set(pathOf(today, name), build(name))] },
        given: { [pathOf(today, name)]: null },
      })),
    },
    {
      says: `${collection}: nobody deletes one`,
      about: collection,
      expectations: eachTheirOwn([], (name) => ({
        request: { kind: 'write', writes: [remove(pathOf(today, name))] },
        given: { [pathOf(today, name)]: documents.stored(build(name, { at: instant(-HOUR) })) },
      })),
    },
    mayWrite(`${collection}: a second tap is the same one`, by(pathOf(today, 'homeroom'), build('homeroom'), documents.stored(build('homeroom', { at: instant(-60_000) })))),
    mayWrite(`${collection}: its writer withdraws it`, by(pathOf(today, 'homeroom'), build('homeroom', { withdrawn: true }), documents.stored(build('homeroom', { at: instant(-60_000) })))),
    mayNotWrite(`${collection}: refuses one under another's name`, by(pathOf(today, 'counsellor'), build('counsellor'))),
    ...Object.entries(wrong).map(([field, value]) => mayNotWrite(`${collection}: refuses a wrong ${field}`, mine({ [field]: value }))),
    ...Object.keys(build('homeroom')).map((field) =>
      mayNotWrite(`${collection}: refuses one without ${field}`, by(pathOf(today, 'homeroom'), documents.without(build('homeroom'), field))),
    ),
    mayNotWrite(`${collection}: refuses a field that nobody knows`, mine({ score: 3 })),
    mayWrite(`${collection}: accepts six days ago`, onDay(dayIn(-6))),
    mayNotWrite(`${collection}: refuses seven days ago`, onDay(dayIn(-7))),
    mayNotWrite(`${collection}: refuses tomorrow`, onDay(dayIn(1))),
    mayWrite(`${collection}: accepts the first moment of its school-local day`, onDay(yesterday, new Date(startOfDay(yesterday)))),
    mayWrite(`${collection}: accepts the last moment of its school-local day`, onDay(yesterday, new Date(startOfDay(today) - 1))),
    mayNotWrite(`${collection}: refuses the last moment of the day before`, onDay(yesterday, new Date(startOfDay(yesterday) - 1))),
    mayNotWrite(`${collection}: refuses the first moment of the day after`, onDay(yesterday, new Date(startOfDay(today)))),
    mayNotWrite(`${collection}: refuses a time that is none`, mine({ at: 'today' })),
  ];
}

const contactPath = (day: string, name: Name) => paths.contact(SORA, 'p-aoi', day, uidOf(name));
const contacts: Sentence[] = [
  ...signed('contacts', contactPath, documents.contact),
  ...['online', 'phone', 'home-visit', 'guardian-meeting'].map((how) =>
    mayWrite(`contacts: accepts ${how}`, by(contactPath(today, 'homeroom'), documents.contact('homeroom', { how }))),
  ),
  mayNotWrite('contacts: refuses an unknown way', by(contactPath(today, 'homeroom'), documents.contact('homeroom', { how: 'pigeon' }))),
  mayNotWrite('contacts: refuses another day than its id says', by(contactPath(yesterday, 'homeroom'), documents.contact('homeroom'))),
];

const observationPath = (day: string, name: Name) => paths.observation(SORA, 'p-aoi', day, uidOf(name));
const topicPath = paths.topic(SORA, 'p-aoi', 'a-1');
const life = (change: Fields = {}) => documents.topic('homeroom', { kind: 'life', text: '朝 早く来ていた', ...change });
const topics: Sentence[] = [
  ...signed('topics', observationPath, documents.topic),
  ...['life', 'study', 'home', 'good'].map((kind) => mayWrite(`topics: accepts ${kind}`, by(topicPath, life({ kind })))),
  mayNotWrite('topics: refuses an unknown kind', by(topicPath, life({ kind: 'gossip' }))),
  mayWrite('topics: accepts 1000 characters', by(topicPath, life({ text: 'あ'.repeat(1000) }))),
  mayNotWrite('topics: refuses 1001 characters', by(topicPath, life({ text: 'あ'.repeat(1001) }))),
  mayNotWrite('topics: refuses a list for a text', by(topicPath, life({ text: ['あ'] }))),
  mayNotWrite('topics: refuses an observation under another id', by(topicPath, documents.topic('homeroom'))),
  mayNotWrite('topics: refuses an observation of another day than its id says', by(observationPath(yesterday, 'homeroom'), documents.topic('homeroom'))),
  mayNotWrite("topics: refuses to take another's observation id for something else", by(observationPath(today, 'counsellor'), life())),
  mayWrite('topics: accepts an id of 64 characters', by(paths.topic(SORA, 'p-aoi', 'a'.repeat(64)), life())),
  mayNotWrite('topics: refuses an id of 65 characters', by(paths.topic(SORA, 'p-aoi', 'a'.repeat(65)), life())),
  mayWrite('topics: its writer corrects it', by(topicPath, life(), documents.stored(life({ text: '…', at: instant(-60_000) })))),
  mayNotWrite('topics: its kind stays', by(topicPath, life({ kind: 'good' }), documents.stored(life({ at: instant(-60_000) })))),
  mayNotWrite('topics: nobody else corrects it', by(topicPath, life(), documents.stored(documents.topic('counsellor', { kind: 'life', text: '…', at: instant(-60_000) })))),
];

/** Marks one day in the month it lies in, by merging, as the board does. */
const mark = (day: string, entry: Value = { state: 'absent', source: 'teacher' }, month = monthOf(day)): Write => ({
  kind: 'merge',
  path: `${AOI}/attendance/${month}`,
  fields: documents.without(documents.attendance({ days: { [day]: entry } }), 'nurseVisits'),
  mask: ['school', `days.\`${day}\``],
  keep: ['nurseVisits'],
});
const monthPath = (day: string) => `${AOI}/attendance/${monthOf(day)}`;
const month = (days: Fields, nurseVisits = 2): Fields => documents.stored(documents.attendance({ days, nurseVisits }));
const marks = (write: Write, lying: Fields | null = null, who: Name = 'homeroom') => ({ who, writes: [write], given: { [write.path]: lying } });
const whole = (fields: Fields, lying: Fields | null = null) => by(monthPath(today), fields, lying);
const teachers = { state: 'late', source: 'teacher' };
const imports = { state: 'late', source: 'import' };

const attendance: Sentence[] = [
  { says: 'attendance: whoever looks after the child marks today', about: 'attendance', expectations: onlyThese(lookAfter, { kind: 'write', writes: [mark(today)] }, { [monthPath(today)]: month({}) }) },
  { says: 'attendance: whoever looks after the child begins a month', about: 'attendance', expectations: onlyThese(lookAfter, { kind: 'write', writes: [mark(today)] }, { [monthPath(today)]: null }) },
  { says: 'attendance: nobody deletes a month', about: 'attendance', expectations: onlyThese([], { kind: 'write', writes: [remove(monthPath(today))] }, { [monthPath(today)]: month({}) }) },
  ...['present', 'late', 'early', 'suspended', 'recognised'].map((state) => mayWrite(`attendance: accepts ${state}`, marks(mark(today, { state, source: 'teacher' })))),
  mayNotWrite('attendance: refuses an unknown state', marks(mark(today, { state: 'asleep', source: 'teacher' }))),
  mayNotWrite('attendance: refuses an entry that calls itself imported', marks(mark(today, { state: 'absent', source: 'import' }))),
  mayNotWrite('attendance: refuses an entry without a source', marks(mark(today, { state: 'absent' }))),
  mayNotWrite('attendance: refuses an entry with a remark', marks(mark(today, { state: 'absent', source: 'teacher', remark: '…' }))),
  ...[0, 1, 2, 3, 4, 5, 6].flatMap((back) => {
    const day = dayIn(-back);
    return [
      mayWrite(`attendance: accepts ${String(back)} days ago`, marks(mark(day))),
      mayWrite(`attendance: corrects a teacher's entry ${String(back)} days ago`, marks(mark(day), month({ [day]: teachers }))),
      mayNotWrite(`attendance: keeps an imported entry ${String(back)} days ago`, marks(mark(day), month({ [day]: imports }))),
      mayNotWrite(`attendance: keeps its entry ${String(back)} days ago from being removed`, by(monthPath(day), documents.attendance({ days: {} }), month({ [day]: teachers }, 0))),
      mayNotWrite(`attendance: refuses ${String(back)} days ago in another month`, marks(mark(day, undefined, monthOf(addDays(day, -40))))),
    ];
  }),
  mayNotWrite('attendance: refuses seven days ago', marks(mark(dayIn(-7)))),
  mayNotWrite('attendance: refuses tomorrow', marks(mark(dayIn(1)))),
  mayWrite('attendance: leaves imported entries of other days alone', marks(mark(today), month({ [`${monthOf(today)}-31`]: imports }))),
  mayNotWrite('attendance: refuses a month that drops older entries', whole(documents.attendance(), month({ [`${monthOf(today)}-32`]: imports }, 0))),
  mayNotWrite('attendance: refuses to begin with visits to the nurse', whole(documents.attendance({ nurseVisits: 1 }))),
  mayNotWrite('attendance: keeps the visits to the nurse', whole(documents.attendance({ nurseVisits: 0 }), month({}, 2))),
  mayNotWrite('attendance: refuses another school', whole(documents.attendance({ school: UMI }))),
  mayNotWrite('attendance: refuses another time of arrival', whole(documents.attendance({ receivedAt: instant(-60_000) }))),
  mayNotWrite('attendance: refuses a field that nobody knows', whole(documents.attendance({ remark: '…' }))),
  mayNotWrite('attendance: refuses a month without days', whole(documents.without(documents.attendance(), 'days'))),
];

const entryPath = (name: Name, day = today) => paths.accessLog(SORA, 'p-aoi', uidOf(name), day);
const entry = (change: Fields = {}) => documents.accessEntry('homeroom', titleOf('homeroom'), change);
const says = (fields: Fields) => by(entryPath('homeroom'), fields);
const accessLog: Sentence[] = [
  {
    says: 'accessLog: whoever looks after the child, and the administrator, say why',
    about: 'accessLog',
    expectations: eachTheirOwn([...lookAfter, 'admin'], (name) => ({
      request: { kind: 'write', writes: [set(entryPath(name), documents.accessEntry(name, titleOf(name)))] },
    })),
  },
  {
    says: 'accessLog: nobody says it again',
    about: 'accessLog',
    expectations: eachTheirOwn([], (name) => ({
      request: { kind: 'write', writes: [set(entryPath(name), documents.accessEntry(name, titleOf(name)))] },
      given: { [entryPath(name)]: { ...documents.accessEntry(name, titleOf(name)), at: instant(-HOUR) } },
    })),
  },
  {
    says: 'accessLog: nobody deletes an entry',
    about: 'accessLog',
    expectations: onlyThese([], { kind: 'write', writes: [remove(entryPath('homeroom', yesterday))] }),
  },
  mayWrite('accessLog: accepts consultation', says(entry({ purpose: 'consultation' }))),
  mayWrite('accessLog: accepts health', says(entry({ purpose: 'health' }))),
  mayNotWrite('accessLog: refuses an unknown purpose', says(entry({ purpose: 'curiosity' }))),
  mayNotWrite("accessLog: refuses an entry in another's name", by(entryPath('homeroom'), entry({ uid: uidOf('counsellor') }))),
  mayNotWrite("accessLog: refuses another's id", by(entryPath('counsellor'), entry())),
  mayNotWrite('accessLog: refuses the id of another day', by(entryPath('homeroom', dayIn(1)), entry())),
  mayNotWrite('accessLog: refuses another day than its id says', says(entry({ day: yesterday }))),
  mayNotWrite('accessLog: refuses another title', says(entry({ title: 'principal' }))),
  mayNotWrite('accessLog: refuses a time of its own', says(entry({ at: instant(-60_000) }))),
  mayNotWrite('accessLog: refuses an entry that hides itself', says(entry({ protective: true }))),
  mayNotWrite('accessLog: refuses a field that nobody knows', says(entry({ remark: '…' }))),
  ...Object.keys(entry()).map((field) => mayNotWrite(`accessLog: refuses an entry without ${field}`, says(documents.without(entry(), field)))),
  {
    says: 'accessLog: a leader keeps an entry back',
    about: 'accessLog',
    expectations: onlyThese(['leader'], {
      kind: 'write',
      writes: [{ kind: 'merge', path: entryPath('homeroom', yesterday), fields: { protective: true }, mask: ['protective'] }],
    }),
  },
  mayNotWrite('accessLog: an entry kept back stays so', { who: 'leader', writes: [{ kind: 'merge', path: protectiveEntry, fields: { protective: false }, mask: ['protective'] }] }),
  mayNotWrite('accessLog: a leader changes nothing else', { who: 'leader', writes: [{ kind: 'merge', path: entryPath('homeroom', yesterday), fields: { protective: true, purpose: 'health' }, mask: ['protective', 'purpose'] }] }),
];

export const staffWriting: Sentence[] = [...contacts, ...topics, ...attendance, ...accessLog];
