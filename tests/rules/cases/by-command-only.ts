/** What adults change by a command (src/domain/commands): whoever may send it, and however well it is formed, no page writes it. */
import { paths } from '@domain/paths';
import { today } from '../../support/rules-clock';
import { defaultHelp } from '@domain/defaults/help';
import { centreMatter } from '../../support/rules-centre';
import * as documents from '../../support/rules-documents';
import { collectionOf, onlyThese, remove, set, type Sentence } from '../../support/rules-expectation';
import { MODEL, model, modelChoice } from '../../support/rules-models';
import { offer, offering, option } from '../../support/rules-notices';
import { namedChild, outsidePlace } from '../../support/rules-places';
import { HIROBA, SORA, type Name, uidOf } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import type { Fields } from '../../support/rules-values';

const calendar = (opensAt: string): Fields => ({
  ...{ closures: [], extraSchoolDays: [], opensAt, closesAt: '16:45' },
});
const entry = (by: Name): Fields => ({ seq: 2, by, name: 'store-scale', prev: '', hash: '' });

/** Words about a child, as well formed as can be. */
function written(path: string, words: string): Fields {
  if (path.includes('/contacts/')) return documents.contact('homeroom', { how: 'phone', line: words });
  return documents.topic('homeroom', { kind: 'life', text: words, pupilId: 'p-hina', readers: [] });
}

/** What was taken before there were commands, and another value of it. */
const DOCUMENTS: readonly (readonly [path: string, fields: Fields, changed: Fields])[] = [
  [paths.settings(SORA, 'sos'), sos.sosSettings(), sos.sosSettings({ drill: { weekday: 2, time: '10:00' } })],
  [paths.settings(SORA, 'policy'), documents.policy(), documents.policy({ pupilPush: true })],
  [paths.settings(SORA, 'help'), JSON.parse(JSON.stringify(defaultHelp)), { lines: [], options: [] }],
  [paths.settings(SORA, 'scale'), { scale: 'weather', body: true }, { scale: 'faces', body: true }],
  [paths.settings(SORA, 'calendar'), calendar('08:15'), calendar('08:00')],
  [paths.settings(SORA, 'tools'), { leftOut: true, checks: {} }, { leftOut: false, checks: {} }],
  [`schools/${SORA}/settings/extra`, { scale: 'weather', body: true }, { scale: 'faces', body: true }],
  [paths.staff(SORA, 'uid-newcomer'), documents.staffMember(), documents.staffMember({ active: false })],
  [
    paths.staff(SORA, uidOf('admin')),
    documents.staffMember({ role: 'admin', title: 'office' }),
    documents.staffMember({ role: 'admin', title: 'principal' }),
  ],
  [paths.school(SORA), documents.school(), documents.school({ name: 'そら学園' })],
  [paths.round(SORA, '2026-winter'), documents.round(), documents.round({ title: '3学期' })],
  [
    paths.instrument('soramoyo-34@2'),
    documents.instrument(),
    documents.instrument({ title: { ja: 'べつ' } }),
  ],
  [paths.app, { minimum: 1 }, { minimum: 2 }],
  [paths.places, { places: [{ id: 'room' }], rules: [] }, { places: [{ id: 'online' }], rules: [] }],
  [paths.optionalBases, { items: {} }, { items: { vaccinations: { until: '2099-01-01' } } }],
  [paths.outsidePlace('hidamari'), outsidePlace(), outsidePlace({ schools: ['umi-sho'] })],
  [paths.placeStaff('uid-new'), { place: HIROBA, active: true }, { place: HIROBA, active: false }],
  [paths.centreStaff('uid-new'), { active: true, displayName: '…' }, { active: false, displayName: '…' }],
  [paths.centreMatter(SORA, 'sos-b'), centreMatter(), centreMatter({ state: 'closed' })],
  [paths.namedChild(SORA, HIROBA, 'p-hina'), namedChild(), namedChild({ points: '…' })],
  [
    paths.outsideAttendance(SORA, HIROBA, 'p-hina', today),
    { present: true, school: SORA },
    { present: false, school: SORA },
  ],
  [paths.placement(SORA, 'p-mio', HIROBA), { days: [1] }, { days: [2] }],
  [paths.outsideYear(SORA, 'p-mio', '2026'), { days: {} }, { days: { [today]: { place: HIROBA } } }],
  [paths.absenceReasons(SORA, '2025'), { reasons: {} }, { reasons: { 'p-aoi': {} } }],
  [paths.outsideMonth(SORA, '2026-10'), { children: {} }, { children: { 'p-aoi': {} } }],
  [paths.transfer(SORA, 'p-hina'), { state: 'proposed' }, { state: 'done' }],
  [paths.incomingCase(SORA, 'case-8'), { readers: [uidOf('leader')] }, { readers: [] }],
  [paths.model('soramoyo-c-2027'), model('soramoyo-c-2027'), model('soramoyo-c-2027', { intercept: 1 })],
  [`${paths.modelChoices}/second`, modelChoice('board'), modelChoice('board', { shadow: MODEL })],
  [paths.export('export-2'), { kind: 'panel', state: 'asked' }, { kind: 'panel', state: 'approved' }],
  [
    paths.approvedOption(SORA, 'p-hina', 'option-2'),
    option('counsellor'),
    option('counsellor', { withdrawn: true }),
  ],
  [paths.offer(SORA, 'p-hina', 'offer-2'), offer('counsellor'), offer('counsellor', { withdrawn: true })],
  [paths.offering(SORA, 'offer-3'), offering('counsellor'), offering('counsellor', { withdrawn: true })],
  [sos.sosPath('b-drill'), sos.drill(), sos.drill({ want: 'anyone' })],
  [`${paths.audit(SORA)}/2`, entry('leader'), entry('admin')],
  [`${paths.audit('')}/2`, entry('board'), entry('admin')],
  [paths.auditHead(SORA), { seq: 1, hash: 'a' }, { seq: 2, hash: 'b' }],
  [paths.auditHead(''), { seq: 1, hash: 'a' }, { seq: 2, hash: 'b' }],
  [paths.card(SORA, 'p-hina'), { wrong: 0 }, { wrong: 1 }],
  [
    paths.classTablet(SORA, 'tablet-1'),
    { classId: '2026-1-1', name: '1の1 3号機' },
    { classId: '2026-2-1', name: '1の1 3号機' },
  ],
  [paths.accountDeed(SORA, 'a'), { disabled: true }, { disabled: false }],
  [paths.surveyWords(SORA, 'p-hina', '2026-winter'), { state: 'new' }, { state: 'read' }],
  [paths.leaderNews(SORA, 1), { to: [] }, { to: ['leader'] }],
  ...[
    paths.topic(SORA, 'p-hina', 'life-2'),
    paths.recordedContact(SORA, 'p-hina', today, uidOf('homeroom'), 'one'),
    paths.nurseVisit(SORA, 'p-hina', 'visit-2'),
    paths.consultation(SORA, 'p-hina', 'talk-2'),
    paths.goodThing(SORA, 'p-hina', 'good-2'),
  ].map((path) => [path, written(path, '…'), written(path, '!')] as const),
];

export const byCommandOnly: Sentence[] = DOCUMENTS.flatMap(([path, fields, changed]) =>
  (
    [
      ['creates', [set(path, fields)], null],
      ['changes', [set(path, changed)], fields],
      ['deletes', [remove(path)], fields],
    ] as const
  ).map(([verb, writes, lying]) => ({
    says: `${path}: nobody ${verb} it, other than by a command`,
    about: collectionOf(path),
    expectations: onlyThese([], { kind: 'write', writes }, { [path]: lying }),
  })),
);
