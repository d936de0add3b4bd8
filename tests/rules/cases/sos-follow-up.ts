/** What a pupil does after the call: sends it again, adds details, takes it back. */
import { PUPIL_WORDS } from '@domain/sos/choices';
import { instant } from '../../support/rules-clock';
import {
  mayNotWrite,
  mayWrite,
  onlyThese,
  set,
  type Sentence,
  type Write,
} from '../../support/rules-expectation';
import { UMI, uidOf, type Name } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import { FromNow, type Fields } from '../../support/rules-values';
import { calls } from './sos-kinds';

const again = (content: Fields, lying: Fields, who: Name = 'aoi') => ({
  who,
  writes: [set(calls.path, content)],
  given: { [calls.path]: lying },
});
const full = (change: Fields = {}) => sos.storedSos({ ...sos.fullSos(), ...times(), ...change });
const times = (): Fields => ({ receivedAt: new FromNow(-120_000), nextEscalationAt: new FromNow(-120_000) });
const sentAgain: Sentence[] = [
  mayWrite('sos: the same call once more', again(sos.fullSos(), full())),
  mayNotWrite('sos: the same call once more by another pupil', again(sos.fullSos(), full(), 'hina')),
  mayNotWrite(
    'sos: the same call once more with a time of its own',
    again({ ...sos.fullSos(), receivedAt: instant(-1000) }, full()),
  ),
  mayNotWrite(
    'sos: the same call once more, escalating later',
    again({ ...sos.fullSos(), nextEscalationAt: new FromNow(3_600_000) }, full()),
  ),
  ...Object.entries({
    visibleTo: [uidOf('counsellor')],
    state: 'acknowledged',
    step: 1,
    chain: 'outOfHours',
    chainStartedAt: instant(0),
    pupilSays: 'mistake',
    text: 'もう ひとつ',
    drill: true,
  }).map(([field, value]) =>
    mayNotWrite(
      `sos: the same call once more over a stored ${field}`,
      again(sos.fullSos(), full({ [field]: value })),
    ),
  ),
  mayNotWrite(
    'sos: the same call once more after it was taken back',
    again(sos.fullSos(), full({ state: 'withdrawn' })),
  ),
  mayNotWrite(
    "sos: another call over one's own",
    again({ ...sos.fullSos(), capturedAt: instant(0) }, full()),
  ),
];

const change = (path: string, content: Fields, ...removed: string[]): Write => ({
  kind: 'merge',
  path,
  fields: content,
  mask: [...Object.keys(content).filter((field) => !removed.includes(field)), ...removed],
});
const edit = (lying: Fields, content: Fields, ...removed: string[]) => ({
  who: 'aoi' as const,
  writes: [change(calls.path, content, ...removed)],
  given: { [calls.path]: lying },
});
const everyDetail: Fields = {
  want: 'counsellor',
  via: 'chat',
  at: 'home',
  safeToCallHome: 'yes',
  text: 'いえに います',
  pupilSays: 'better',
  not: [uidOf('guidance')],
};
const details: Sentence[] = [
  ...Object.entries({
    untold: sos.storedSos(),
    told: sos.told(),
    owned: sos.owned(),
    meeting: sos.owned({ state: 'meeting' }),
  }).map(([when, lying]) =>
    mayWrite(`sos: details may be added while it is ${when}`, edit(lying, everyDetail)),
  ),
  {
    says: 'sos: only the pupil adds details',
    about: 'sos',
    expectations: onlyThese(
      ['aoi'],
      { kind: 'write', writes: [change(calls.path, everyDetail)] },
      { [calls.path]: sos.told() },
    ),
  },
  mayNotWrite('sos: no details after it was resolved', edit(sos.resolved(), everyDetail)),
  mayNotWrite(
    'sos: no details after it was taken back',
    edit(sos.storedSos({ state: 'withdrawn' }), everyDetail),
  ),
  mayNotWrite(
    'sos: words that somebody was told of are not replaced',
    edit(sos.told({ text: 'さいしょ' }), { text: 'べつの' }),
  ),
  mayNotWrite(
    'sos: words that somebody was told of are not taken away',
    edit(sos.told({ text: 'さいしょ' }), {}, 'text'),
  ),
  mayWrite('sos: words may follow when there were none', edit(sos.told(), { text: 'あとから' })),
  mayWrite(
    'sos: other details may follow the words',
    edit(sos.told({ text: 'さいしょ' }), { text: 'さいしょ', want: 'nurse' }),
  ),
  mayWrite('sos: details may be taken away again', edit(full(), {}, 'want', 'via', 'text')),
  ...['at', 'safeToCallHome'].map((field) =>
    mayNotWrite(`sos: ${field} stays with it`, edit(full(), {}, field)),
  ),
  ...PUPIL_WORDS.map((word) =>
    mayWrite(`sos: the pupil says ${word}`, edit(sos.owned(), { pupilSays: word })),
  ),
  ...Object.entries({
    pupilSays: 'worse',
    want: 'principal',
    via: null,
    at: 'moon',
    safeToCallHome: 'perhaps',
    text: 'あ'.repeat(501),
    not: ['a b'],
  }).map(([field, value]) =>
    mayNotWrite(`sos: refuses ${field} of a wrong kind as a detail`, edit(sos.told(), { [field]: value })),
  ),
  ...Object.entries({
    state: 'acknowledged',
    step: 5,
    chain: 'outOfHours',
    receivedAt: instant(-1000),
    nextEscalationAt: new FromNow(3_600_000),
    visibleTo: [],
    readers: [],
    keptFrom: [],
    acknowledgedBy: sos.oneself('counsellor'),
    school: UMI,
    pupilId: 'p-hina',
    classId: '2026-5-2',
    capturedAt: instant(0),
    drill: true,
    resolvedBy: sos.oneself('aoi'),
    unsent: [],
  }).map(([field, value]) =>
    mayNotWrite(
      `sos: a pupil changes no ${field} with the details`,
      edit(sos.told(), { text: 'あ', [field]: value }),
    ),
  ),
];

const young = (ms: number, more: Fields = {}) => sos.storedSos({ receivedAt: new FromNow(-ms), ...more });
const takeBack = { state: 'withdrawn' };
const pressed = { capturedAt: instant(0) };
const takingBack: Sentence[] = [
  {
    says: 'sos: only the pupil takes it back',
    about: 'sos',
    expectations: onlyThese(
      ['aoi'],
      { kind: 'write', writes: [change(calls.path, takeBack)] },
      { [calls.path]: young(500) },
    ),
  },
  mayWrite('sos: it may be taken back for five seconds', edit(young(4050), takeBack)),
  mayNotWrite('sos: it is not taken back after five seconds', edit(young(5020), takeBack)),
  ...[0, 5000].map((ms) =>
    mayWrite(
      `sos: it may be taken back by a tap ${ms} ms after the press that arrives later`,
      edit(young(60_000, pressed), { ...takeBack, withdrawnAt: instant(ms) }),
    ),
  ),
  ...[-1, 5001].map((ms) =>
    mayNotWrite(
      `sos: it is not taken back by a tap ${ms} ms after the press that arrives later`,
      edit(young(60_000, pressed), { ...takeBack, withdrawnAt: instant(ms) }),
    ),
  ),
  mayNotWrite(
    'sos: it is not taken back at a time of another kind',
    edit(young(500, pressed), { ...takeBack, withdrawnAt: '2026-11-24T00:00:00Z' }),
  ),
  mayNotWrite(
    'sos: a tap in time is too late once somebody was told',
    edit(young(500, { ...pressed, visibleTo: [] }), { ...takeBack, withdrawnAt: instant(1000) }),
  ),
  mayNotWrite(
    'sos: it is not taken back once somebody was told',
    edit(young(500, { visibleTo: [] }), takeBack),
  ),
  mayNotWrite(
    'sos: it is not taken back once somebody has it',
    edit(young(500, { state: 'acknowledged' }), takeBack),
  ),
  mayNotWrite(
    'sos: nothing else changes while it is taken back',
    edit(young(500), { ...takeBack, text: 'あ' }),
  ),
  mayNotWrite('sos: what was taken back stays so', edit(young(500, takeBack), { state: 'received' })),
  mayNotWrite('sos: a pupil resolves nothing', edit(young(500), { state: 'resolved' })),
];

export const sosFollowUps: Sentence[] = [...sentAgain, ...details, ...takingBack];
