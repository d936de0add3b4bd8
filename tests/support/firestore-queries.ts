import { NOTICE_SOURCES } from '../../functions/src/notices/notice-sources';
import { PROJECTIONS } from '../../functions/src/projections/projections';

/** Every query with a filter or an order in the code. What is not here, indexes.test.ts refuses. */
export interface DeclaredQuery {
  file: string;
  /** Several collections are queried by one piece of code. */
  collections: string[];
  group?: boolean;
  /** Without ranges. */
  equal?: string[];
  /** Fields of `array-contains`. */
  contains?: string[];
  /** Fields with ranges, and the order. */
  range?: string[];
  /** As they stand in the code; conditions that several queries share are listed with the first. */
  conditions: string[];
}

export const QUERIES: readonly DeclaredQuery[] = [
  {
    file: 'functions/src/platform/received.ts',
    collections: ['choices', ...new Set([...PROJECTIONS, ...NOTICE_SOURCES].map(({ from }) => from))],
    group: true,
    equal: ['school'],
    range: ['receivedAt'],
    conditions: ['where school ==', 'where receivedAt >', 'where receivedAt <=', 'orderBy receivedAt'],
  },
  {
    // Those who want to talk.
    file: 'functions/src/platform/received.ts',
    collections: ['checkIns'],
    group: true,
    equal: ['school', 'talkTo'],
    range: ['receivedAt'],
    conditions: ['where talkTo =='],
  },
  {
    file: 'functions/src/moods/school-days.ts',
    collections: ['classDays'],
    range: ['day'],
    conditions: ['where day >=', 'where day <='],
  },
  {
    file: 'functions/src/moods/follow-ups.ts',
    collections: ['notices'],
    range: ['decision.at'],
    conditions: ['where decision.at >', 'where decision.at <='],
  },
  {
    file: 'functions/src/effects/tally-school.ts',
    collections: ['notices'],
    range: ['since'],
    conditions: ['where since >=', 'where since <'],
  },
  {
    file: 'functions/src/notices/call-due.ts',
    collections: ['notices'],
    group: true,
    range: ['callAt'],
    conditions: ['where callAt <='],
  },
  {
    file: 'functions/src/notices/send-digest.ts',
    collections: ['notices'],
    range: ['since'],
    conditions: ['where since >'],
  },
  {
    file: 'functions/src/notices/send-digest.ts',
    collections: ['digests'],
    range: ['day'],
    conditions: ['orderBy day'],
  },
  {
    file: 'functions/src/notices/stored-notice.ts',
    collections: ['calls'],
    range: ['step'],
    conditions: ['orderBy step'],
  },
  {
    file: 'functions/src/notices/subjects.ts',
    collections: ['topics'],
    equal: ['kind', 'day'],
    conditions: ['where kind ==', 'where day in'],
  },
  {
    file: 'functions/src/notices/sweep-reviews.ts',
    collections: ['reviews'],
    group: true,
    range: ['at'],
    conditions: ['where at >'],
  },
  {
    file: 'functions/src/notices/tell-at-once.ts',
    collections: ['notices'],
    group: true,
    range: ['untold.at'],
    conditions: ['where untold.at <='],
  },
  {
    file: 'functions/src/platform/notify/devices.ts',
    collections: ['devices'],
    group: true,
    equal: ['school', 'pupilId'],
    conditions: ['where school ==', 'where pupilId =='],
  },
  {
    file: 'functions/src/sos-api/answer.ts',
    collections: ['sos'],
    equal: ['pupilId'],
    conditions: ['where pupilId =='],
  },
  {
    file: 'functions/src/rounds/close-round.ts',
    collections: ['classRoundsFull'],
    equal: ['roundId'],
    conditions: ['where roundId =='],
  },
  {
    file: 'functions/src/rounds/invite-classes.ts',
    collections: ['classRoundsFull'],
    equal: ['roundId'],
    conditions: ['where roundId =='],
  },
  {
    file: 'functions/src/sos/drills.ts',
    collections: ['settings'],
    group: true,
    equal: ['drill.weekday'],
    conditions: ['where drill.weekday =='],
  },
  {
    file: 'functions/src/sos/send.ts',
    collections: ['sos'],
    group: true,
    contains: ['unsent'],
    conditions: ['where unsent array-contains'],
  },
  {
    file: 'functions/src/sos/join-open.ts',
    collections: ['sos'],
    equal: ['pupilId', 'state'],
    range: ['receivedAt'],
    conditions: ['where pupilId ==', 'where state in', 'orderBy receivedAt'],
  },
  {
    file: 'functions/src/sos/open-sos.ts',
    collections: ['sos'],
    group: true,
    equal: ['state'],
    range: ['nextEscalationAt'],
    conditions: ['where state ==', 'where nextEscalationAt <='],
  },
  {
    file: 'functions/src/sos/open-sos.ts',
    collections: ['sos'],
    group: true,
    equal: ['state'],
    range: ['handOver.until'],
    conditions: ['where state in', 'where handOver.until <='],
  },
  {
    file: 'functions/src/sos/open-sos.ts',
    collections: ['sos'],
    group: true,
    equal: ['state'],
    range: ['unsentAt'],
    conditions: ['where state in', 'where unsentAt <='],
  },
  {
    file: 'functions/src/readers/follow-sos.ts',
    collections: ['sos'],
    equal: ['pupilId'],
    conditions: ['where pupilId ==', 'where state in'],
  },
  {
    file: 'functions/src/readers/follow-notices.ts',
    collections: ['notices'],
    equal: ['pupilId'],
    conditions: ['where pupilId =='],
  },
  {
    file: 'functions/src/readers/follow-notices.ts',
    collections: ['notices'],
    range: ['expiresAt'],
    conditions: ['where expiresAt >'],
  },
  {
    file: 'functions/src/sos/open-sos.ts',
    collections: ['sos'],
    group: true,
    equal: ['state'],
    range: ['nextEscalationAt'],
    conditions: ['where state in', 'where nextEscalationAt >'],
  },
  {
    file: 'functions/src/sos/open-sos.ts',
    collections: ['sos'],
    group: true,
    equal: ['state', 'want'],
    range: ['receivedAt'],
    conditions: ['where state in', 'where want in', 'where receivedAt >'],
  },
  {
    file: 'functions/src/sweep/sweep-boards.ts',
    collections: ['rounds'],
    range: ['closesAt'],
    conditions: ['where closesAt >'],
  },
  {
    file: 'functions/src/sweep/sweep-boards.ts',
    collections: ['classRoundsFull'],
    equal: ['roundId'],
    range: ['invited'],
    conditions: ['where roundId ==', 'where invited >'],
  },
  {
    file: 'functions/src/risk/load-models.ts',
    collections: ['modelChoices'],
    range: ['at'],
    conditions: ['orderBy at'],
  },
  {
    file: 'functions/src/risk/notice-risks.ts',
    collections: ['notices'],
    equal: ['kind'],
    range: ['expiresAt'],
    conditions: ['where kind ==', 'where expiresAt >', 'orderBy expiresAt'],
  },
  {
    file: 'functions/src/risk/pupil-pages.ts',
    collections: ['pupils'],
    conditions: ['orderBy FieldPath.documentId()'],
  },
  {
    // Addresses that an import no longer gives anybody.
    file: 'scripts/import/addresses.ts',
    collections: ['identities'],
    equal: ['school'],
    conditions: ['where school =='],
  },
  {
    file: 'scripts/import/addresses.ts',
    collections: ['identities'],
    equal: ['role'],
    conditions: ['where role =='],
  },
  {
    file: 'scripts/import/addresses.ts',
    collections: ['identities'],
    equal: ['uid'],
    conditions: ['where uid in'],
  },
  {
    file: 'src/firebase/own-documents.ts',
    collections: ['checkIns', 'notes'],
    range: ['day'],
    conditions: ['where day >='],
  },
  {
    file: 'src/firebase/own-documents.ts',
    collections: ['signals'],
    range: ['changedAt'],
    conditions: ['where changedAt >'],
  },
  {
    file: 'src/firebase/own-documents.ts',
    collections: ['accessLog'],
    equal: ['protective'],
    conditions: ['where protective =='],
  },
  {
    file: 'src/firebase/own-documents.ts',
    collections: ['options'],
    equal: ['withdrawn'],
    conditions: ['where withdrawn =='],
  },
  {
    file: 'src/firebase/own-documents.ts',
    collections: ['offers'],
    range: ['until'],
    conditions: ['where until >='],
  },
  {
    file: 'src/firebase/own-documents.ts',
    collections: ['topics'],
    equal: ['kind'],
    conditions: ['where kind =='],
  },
  {
    file: 'src/firebase/own-documents.ts',
    collections: ['staff'],
    equal: ['active'],
    conditions: ['where active =='],
  },
  {
    file: 'src/firebase/own-sos.ts',
    collections: ['messages'],
    range: ['at'],
    conditions: ['orderBy at', 'where at >='],
  },
  {
    file: 'src/firebase/own-sos.ts',
    collections: ['sos'],
    equal: ['pupilId'],
    conditions: ['where pupilId =='],
  },
  {
    file: 'src/firebase/own-sos.ts',
    collections: ['sos'],
    equal: ['pupilId', 'state'],
    conditions: ['where state in'],
  },
  {
    file: 'src/firebase/staff/models.ts',
    collections: ['modelChoices'],
    range: ['at'],
    conditions: ['orderBy at'],
  },
  {
    file: 'src/firebase/staff/effects.ts',
    collections: ['effects'],
    range: ['month'],
    conditions: ['orderBy month'],
  },
  {
    file: 'functions/src/report/keep-faults.ts',
    collections: ['kinds'],
    range: ['lastAt'],
    conditions: ['orderBy lastAt'],
  },
  {
    file: 'src/firebase/staff/client-faults.ts',
    collections: ['kinds'],
    range: ['lastAt'],
    conditions: ['orderBy lastAt'],
  },
  {
    file: 'src/firebase/staff/board.ts',
    collections: ['classDays'],
    equal: ['classId', 'day'],
    conditions: ['where classId ==', 'where day in'],
  },
  {
    file: 'src/firebase/staff/board.ts',
    collections: ['classDays'],
    equal: ['day'],
    conditions: ['where day =='],
  },
  {
    file: 'src/firebase/staff/member.ts',
    collections: ['classes'],
    equal: ['__name__'],
    conditions: ['where documentId() in'],
  },
  {
    file: 'src/firebase/staff/alarm.ts',
    collections: ['staff'],
    equal: ['active'],
    conditions: ['where active =='],
  },
  {
    file: 'src/firebase/staff/alarm.ts',
    collections: ['sos'],
    equal: ['drill', 'state'],
    conditions: ['where drill ==', 'where state in'],
  },
  {
    file: 'src/firebase/staff/pupil-record.ts',
    collections: ['checkIns'],
    range: ['day'],
    conditions: ['where day >='],
  },
  {
    file: 'src/firebase/staff/sos-watch.ts',
    collections: ['sos'],
    equal: ['state'],
    contains: ['readers'],
    conditions: ['where state in', 'where seen array-contains'],
  },
  {
    // The same by `visibleTo`, for the board of education in every school.
    file: 'src/firebase/staff/sos-watch.ts',
    collections: ['sos'],
    group: true,
    equal: ['state'],
    contains: ['visibleTo'],
    conditions: [],
  },
  {
    file: 'src/firebase/staff/sos-watch.ts',
    collections: ['sos'],
    equal: ['state'],
    contains: ['readers'],
    range: ['receivedAt'],
    conditions: [
      'where state in',
      'where readers array-contains',
      'where receivedAt >=',
      'where receivedAt <',
    ],
  },
  {
    file: 'src/firebase/staff/notices.ts',
    collections: ['notices'],
    contains: ['readers'],
    range: ['expiresAt'],
    conditions: ['where readers array-contains', 'where expiresAt >', 'orderBy expiresAt'],
  },
  {
    file: 'src/firebase/staff/notices.ts',
    collections: ['notices'],
    equal: ['pupilId'],
    contains: ['readers'],
    conditions: ['where pupilId =='],
  },
  {
    file: 'functions/src/platform/commands/run-command.ts',
    collections: ['audit'],
    equal: ['commandId'],
    conditions: ['where commandId =='],
  },
  {
    file: 'functions/src/platform/commands/run-command.ts',
    collections: ['staff'],
    equal: ['role', 'active'],
    conditions: ['where role ==', 'where active =='],
  },
  {
    file: 'functions/src/platform/commands/tell-leaders.ts',
    collections: ['leaderNews'],
    group: true,
    range: ['at'],
    conditions: ['where at <='],
  },
  {
    file: 'functions/src/offers/bring-offering.ts',
    collections: ['pupils'],
    contains: ['classIds'],
    conditions: ['where classIds array-contains', 'orderBy FieldPath.documentId()'],
  },
  {
    file: 'functions/src/offers/bring-offering.ts',
    collections: ['offerings'],
    group: true,
    equal: ['done'],
    conditions: ['where done =='],
  },
  {
    file: 'src/firebase/staff/audit.ts',
    collections: ['audit'],
    range: ['seq'],
    conditions: ['orderBy seq'],
  },
  {
    file: 'src/firebase/staff/audit.ts',
    collections: ['audit'],
    equal: ['widens'],
    range: ['seq'],
    conditions: ['where widens =='],
  },
];
