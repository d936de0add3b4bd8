/** Where every document lives. Used by the client, the functions, the importers and the tests alike. */
import type { NoticeAudience } from './notices/circles';
import type { NoticeKind } from './notices/kinds';
import type { Audience } from './note-audiences';

const school = (s: string) => `schools/${s}`;
const pupil = (s: string, p: string) => `${school(s)}/pupils/${p}`;

const notice = (s: string, noticeId: string) => `${school(s)}/notices/${noticeId}`;

const sos = (s: string, sosId: string) => `${school(s)}/sos/${sosId}`;

export const paths = {
  school,
  schoolClass: (s: string, classId: string) => `${school(s)}/classes/${classId}`,
  roster: (s: string, classId: string) => `${school(s)}/rosters/${classId}`,
  staff: (s: string, uid: string) => `${school(s)}/staff/${uid}`,
  pupil,
  checkIn: (s: string, p: string, day: string) => `${pupil(s, p)}/checkIns/${day}`,
  note: (s: string, p: string, day: string, audience: Audience) => `${pupil(s, p)}/notes/${day}_${audience}`,
  response: (s: string, p: string, roundId: string) => `${pupil(s, p)}/responses/${roundId}`,
  result: (s: string, p: string, roundId: string) => `${pupil(s, p)}/results/${roundId}`,
  homeroomResult: (s: string, p: string, roundId: string) => `${pupil(s, p)}/homeroomResults/${roundId}`,
  sensitiveAnswers: (s: string, p: string, roundId: string) => `${pupil(s, p)}/sensitiveAnswers/${roundId}`,
  attendance: (s: string, p: string, month: string) => `${pupil(s, p)}/attendance/${month}`,
  contact: (s: string, p: string, day: string, uid: string) => `${pupil(s, p)}/contacts/${day}_${uid}`,
  observation: (s: string, p: string, day: string, uid: string) =>
    `${pupil(s, p)}/topics/${day}_${uid}_observation`,
  topic: (s: string, p: string, id: string) => `${pupil(s, p)}/topics/${id}`,
  accessLog: (s: string, p: string, uid: string, day: string) => `${pupil(s, p)}/accessLog/${uid}_${day}`,
  mood: (s: string, p: string) => `${pupil(s, p)}/derived/mood`,
  risk: (s: string, p: string) => `${pupil(s, p)}/derived/risk`,
  approvedOption: (s: string, p: string, optionId: string) => `${pupil(s, p)}/options/${optionId}`,
  noticeId: (kind: NoticeKind, audience: NoticeAudience, p: string, window: string) =>
    `${kind}_${audience}_${p}_${window}`,
  notice,
  review: (s: string, noticeId: string, uid: string) => `${notice(s, noticeId)}/reviews/${uid}`,
  noticeCall: (s: string, noticeId: string, step: number) => `${notice(s, noticeId)}/calls/${step}`,
  digest: (s: string, day: string) => `${school(s)}/digests/${day}`,
  modelList: (s: string, modelId: string) => `${school(s)}/modelLists/${modelId}`,
  schoolEffect: (s: string, month: string) => `${school(s)}/effects/${month}`,
  effectTally: (s: string, month: string) => `${school(s)}/effectTallies/${month}`,
  scoredMonth: (s: string, month: string) => `${school(s)}/scoredMonths/${month}`,
  cityEffect: (month: string) => `effects/${month}`,
  model: (modelId: string) => `models/${modelId}`,
  dryRun: (modelId: string) => `models/${modelId}/checks/dry-run`,
  modelChoices: 'modelChoices',
  places: 'city/places',
  riskRun: 'ops/risk-run',
  nightRun: 'ops/night',
  noticeSweep: 'ops/notices',
  round: (s: string, roundId: string) => `${school(s)}/rounds/${roundId}`,
  classDay: (s: string, classId: string, day: string) => `${school(s)}/classDays/${classId}_${day}`,
  classRound: (s: string, roundId: string, classId: string) =>
    `${school(s)}/classRounds/${roundId}_${classId}`,
  classRoundFull: (s: string, roundId: string, classId: string) =>
    `${school(s)}/classRoundsFull/${roundId}_${classId}`,
  schoolStats: (s: string, roundId: string, scope: string) => `${school(s)}/stats/${roundId}_${scope}`,
  closing: (s: string, roundId: string) => `${school(s)}/closings/${roundId}`,
  cityStats: (roundId: string) => `stats/${roundId}`,
  settings: (s: string, name: 'sos' | 'policy' | 'calendar' | 'scale' | 'help') =>
    `${school(s)}/settings/${name}`,
  instrument: (ref: string) => `instruments/${ref}`,
  sosCollection: (s: string) => `${school(s)}/sos`,
  sos,
  sosEvent: (s: string, sosId: string, id: string) => `${sos(s, sosId)}/events/${id}`,
  sosMessage: (s: string, sosId: string, id: string) => `${sos(s, sosId)}/messages/${id}`,
  sosPupil: (s: string, sosId: string) => `${sos(s, sosId)}/pupil/card`,
  pupilCase: (s: string, sosId: string) => `${school(s)}/cases/${sosId}`,
  device: (uid: string, deviceId: string) => `users/${uid}/devices/${deviceId}`,
  outboxKey: (uid: string) => `users/${uid}/keys/outbox`,
  boardStaff: (uid: string) => `boardStaff/${uid}`,
  audit: (s: string) => `${s === '' ? '' : `${school(s)}/`}audit`,
  auditHead: (s: string) => `${s === '' ? '' : `${school(s)}/`}heads/audit`,
  leaderNews: (s: string, seq: number) => `${school(s)}/leaderNews/${seq}`,
  identity: (emailHash: string) => `identities/${emailHash}`,
  sweep: 'ops/sweep',
  sosSweep: 'ops/sos-sweep',
  telling: (uid: string, way: 'push' | 'email') => `tellings/${way}_${uid}`,
  clientFaults: 'ops/clientFaults',
  clientFaultKinds: 'ops/clientFaults/kinds',
} as const;
