/** Every query with a filter or an order in the code. What is not here, indexes.test.ts refuses. */
export interface DeclaredQuery {
  file: string;
  /** Several collections are queried by one piece of code. */
  collections: string[];
  group?: boolean;
  /** Without ranges. */
  equal?: string[];
  /** Fields with ranges, and the order. */
  range?: string[];
  /** As they stand in the code; conditions that several queries share are listed with the first. */
  conditions: string[];
}

export const QUERIES: readonly DeclaredQuery[] = [
  {
    file: 'functions/src/received.ts',
    collections: ['checkIns', 'responses', 'contacts', 'topics', 'attendance'],
    group: true,
    equal: ['school'],
    range: ['receivedAt'],
    conditions: ['where school ==', 'where receivedAt >', 'where receivedAt <=', 'orderBy receivedAt'],
  },
  {
    file: 'functions/src/marks/project-marks.ts',
    collections: ['contacts'],
    equal: ['day'],
    conditions: ['where day =='],
  },
  {
    file: 'functions/src/marks/project-marks.ts',
    collections: ['topics'],
    equal: ['kind', 'day'],
    conditions: ['where kind ==', 'where day =='],
  },
  {
    file: 'functions/src/rounds/invite-classes.ts',
    collections: ['classRoundsFull'],
    equal: ['roundId'],
    conditions: ['where roundId =='],
  },
  {
    file: 'functions/src/sweep/run-sweep.ts',
    collections: ['rounds'],
    range: ['closesAt'],
    conditions: ['where closesAt >'],
  },
  {
    file: 'functions/src/sweep/run-sweep.ts',
    collections: ['classRoundsFull'],
    equal: ['roundId'],
    range: ['invited'],
    conditions: ['where roundId ==', 'where invited >'],
  },
  {
    file: 'src/firebase/own-documents.ts',
    collections: ['checkIns', 'notes'],
    range: ['day'],
    conditions: ['where day >='],
  },
  {
    file: 'src/firebase/own-documents.ts',
    collections: ['accessLog'],
    equal: ['protective'],
    conditions: ['where protective =='],
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
    file: 'src/firebase/staff/board.ts',
    collections: ['classDays'],
    equal: ['classId', 'day'],
    conditions: ['where classId ==', 'where day in'],
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
];
