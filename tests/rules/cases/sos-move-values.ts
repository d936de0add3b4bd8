/** The fields of each move of an SOS, value by value. */
import { OUTCOMES } from '@domain/sos/records';
import { instant } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { mayNotWrite, mayWrite, type Sentence } from '../../support/rules-expectation';
import { uidOf } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import { FromNow, SERVER_TIME } from '../../support/rules-values';
import {
  MINUTE,
  OF_THE_END,
  attempt,
  handOver,
  may,
  mayNot,
  mayNotWithout,
  meeting,
  moves,
  withLeader,
} from './sos-moving';

export const sosMoveValues: Sentence[] = [
  mayNot('acknowledge', 'a time of its own', { acknowledgedAt: instant(-MINUTE) }),
  mayNot('acknowledge', 'another state', { state: 'meeting' }),
  mayNotWithout('acknowledge', 'state'),
  mayWrite(
    'sos: to acknowledge is accepted without acknowledgedAt',
    attempt({ ...moves.acknowledge, change: documents.without(moves.acknowledge.change, 'acknowledgedAt') }),
  ),
  mayNot('acknowledge', 'a hand-over of its own', { handOver: handOver() }),
  mayWrite(
    'sos: to acknowledge is accepted when it clears a hand-over that a fault left there',
    attempt({ ...moves.acknowledge, lying: sos.told({ handOver: handOver() }), removed: ['handOver'] }),
  ),
  mayNotWrite(
    'sos: to accept is refused once it is resolved',
    attempt({ ...moves.accept, lying: sos.handedOver('guidance', { state: 'resolved' }) }),
  ),
  mayNot('accept', 'the state of another', { state: 'meeting' }),
  mayNot('accept', 'the time of another acknowledgement', { acknowledgedAt: SERVER_TIME }),
  mayNot('accept', 'the hand-over kept', { handOver: handOver() }),
  ...[1, 9].map((minutes) =>
    may('hand over', `${String(minutes)} minutes to answer`, {
      handOver: handOver({ until: new FromNow((minutes + 0.5) * MINUTE) }),
    }),
  ),
  ...[0, 10, -5].map((minutes) =>
    mayNot('hand over', `${String(minutes)} minutes to answer`, {
      handOver: handOver({ until: new FromNow((minutes + 0.5) * MINUTE) }),
    }),
  ),
  mayNot('hand over', 'no time to answer', { handOver: documents.without(handOver(), 'until') }),
  mayNot('hand over', 'no name', { handOver: documents.without(handOver(), 'name') }),
  mayNot('hand over', 'a field that nobody knows', { handOver: handOver({ why: '…' }) }),
  may('hand over', 'a name of 60 characters', { handOver: handOver({ name: 'あ'.repeat(60) }) }),
  may('hand over', 'a name of one character', { handOver: handOver({ name: 'あ' }) }),
  mayNot('hand over', 'an empty name', { handOver: handOver({ name: '' }) }),
  mayNot('hand over', 'a name of 61 characters', { handOver: handOver({ name: 'あ'.repeat(61) }) }),
  ...['a', 'a'.repeat(128)].map((to) =>
    may('hand over', `a uid of ${String(to.length)} characters`, {
      handOver: handOver({ to }),
      visibleTo: [...sos.broughtIn, to],
    }),
  ),
  ...['', 'a'.repeat(129)].map((to) =>
    mayNot('hand over', `a uid of ${String(to.length)} characters`, {
      handOver: handOver({ to }),
      visibleTo: [...sos.broughtIn, to],
    }),
  ),
  mayNot('hand over', 'nobody brought in', { visibleTo: sos.broughtIn }),
  mayNot('hand over', 'somebody else brought in', { visibleTo: [...sos.broughtIn, uidOf('homeroom')] }),
  mayNot('hand over', 'two brought in', { visibleTo: [...withLeader, uidOf('homeroom')] }),
  mayNot('hand over', 'somebody left out', { visibleTo: [...sos.broughtIn.slice(1), uidOf('leader')] }),
  mayWrite(
    'sos: who is asked first is the first who is brought in',
    attempt({
      ...moves['hand over'],
      lying: documents.without(sos.owned(), 'visibleTo'),
      change: { handOver: handOver(), visibleTo: [uidOf('leader')] },
    }),
  ),
  mayNot('share', 'somebody left out', { visibleTo: withLeader.slice(1) }),
  mayNot('share', 'another order', { visibleTo: withLeader.toReversed() }),
  mayNot('share', 'the same one twice', { visibleTo: [...sos.broughtIn, sos.broughtIn[0] ?? ''] }),
  mayNot('share', 'two at once', { visibleTo: [...withLeader, uidOf('homeroom')] }),
  mayNot('share', 'nobody at all', { visibleTo: [] }),
  mayNot('share', 'a text', { visibleTo: 'uid-leader' }),
  ...[1, 128].map((length) =>
    may('share', `a uid of ${String(length)} characters`, {
      visibleTo: [...sos.broughtIn, 'a'.repeat(length)],
    }),
  ),
  ...['', 'a'.repeat(129), 5, null].map((uid) =>
    mayNot('share', `${JSON.stringify(uid).slice(0, 12)} for a uid`, { visibleTo: [...sos.broughtIn, uid] }),
  ),
  ...['あ', 'あ'.repeat(100)].map((place) =>
    may('meet', `a place of ${String(place.length)} characters`, { meeting: { ...meeting, place } }),
  ),
  ...['', 'あ'.repeat(101), 3].map((place) =>
    mayNot('meet', `${JSON.stringify(place).slice(0, 12)} for a place`, { meeting: { ...meeting, place } }),
  ),
  mayNot('meet', 'a time that is none', { meeting: { ...meeting, at: '10:00' } }),
  mayNot('meet', 'no time', { meeting: documents.without(meeting, 'at') }),
  mayNot('meet', 'a field that nobody knows', { meeting: { ...meeting, with: 'uid-leader' } }),
  mayNot('meet', 'another state', { state: 'resolved' }),
  mayNotWithout('meet', 'state'),
  mayNotWithout('meet', 'meeting'),
  ...OUTCOMES.map((outcome) => may('resolve', outcome, { outcome })),
  mayNot('resolve', 'an outcome that nobody knows', { outcome: 'forgotten' }),
  mayNotWithout('resolve', 'outcome'),
  mayNotWithout('resolve', 'state'),
  mayNot('resolve', 'a time of its own', { resolvedAt: instant(-MINUTE) }),
  mayNot('resolve', 'the hand-over kept', { handOver: handOver() }),
  mayWrite(
    'sos: to resolve is accepted without resolvedAt',
    attempt({ ...moves.resolve, change: documents.without(moves.resolve.change, 'resolvedAt') }),
  ),
  ...OF_THE_END.map((field) =>
    mayNotWrite(
      `sos: to reopen is refused while ${field} stays`,
      attempt({ ...moves.reopen, removed: OF_THE_END.filter((other) => other !== field) }),
    ),
  ),
  mayNot('reopen', 'a later step', { step: 1 }),
  mayNot('reopen', 'an earlier step', { step: -1 }),
  mayNot('reopen', 'another state', { state: 'acknowledged' }),
  mayNot('reopen', 'a chain that began before', { chainStartedAt: instant(-MINUTE) }),
  mayNot('reopen', 'an escalation later', { nextEscalationAt: new FromNow(60 * MINUTE) }),
];
