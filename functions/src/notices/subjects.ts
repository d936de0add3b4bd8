/** The documents that notices are made of at once, and how they are read. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { answerConcerns } from '@domain/notices/answers';
import { type MadeFrom, NOTICE_KINDS, type NoticeKind, OF_KIND } from '@domain/notices/kinds';
import { observationConcerns } from '@domain/notices/observations';
import { daysOfWeek } from '@domain/notices/windows';
import { paths } from '@domain/paths';
import { responseSchema } from '@domain/answers/pupil-records';
import { topicSchema } from '@domain/school/staff-records';
import { leniently, loadInstrument, parsed } from '../platform/store';
import type { Subject } from './reconcile';

/** The answers of a pupil in a round. */
export function answersOf(db: Firestore, school: string, pupilId: string, roundId: string): Subject {
  return {
    ...{ school, pupilId, kinds: kindsFrom('answers'), window: roundId },
    concerns: async (transaction, { calendar }) => {
      const source = await transaction.get(db.doc(paths.response(school, pupilId, roundId)));
      const response = parsed(responseSchema, source);
      if (!response) return [];
      const instrument = await loadInstrument(db, response.instrument);
      return answerConcerns({ school, pupilId, roundId }, instrument, response, calendar);
    },
  };
}

/** What colleagues noticed about a pupil in an ISO week. */
export function observationsOf(db: Firestore, school: string, pupilId: string, week: string): Subject {
  return {
    ...{ school, pupilId, kinds: kindsFrom('observations'), window: week },
    concerns: async (transaction, { calendar, staff }) => {
      const { docs } = await transaction.get(
        db
          .collection(`${paths.pupil(school, pupilId)}/topics`)
          .where('kind', '==', 'observation')
          .where('day', 'in', daysOfWeek(week)),
      );
      const observations = docs.flatMap((snapshot) => leniently(topicSchema, snapshot) ?? []);
      return observationConcerns({ school, pupilId, week }, observations, staff, calendar);
    },
  };
}

type Build = (db: Firestore, school: string, pupilId: string, window: string) => Subject | undefined;

const SUBJECT_FROM: Readonly<Record<MadeFrom, Build>> = {
  answers: answersOf,
  observations: observationsOf,
  night: () => undefined,
  nothing: () => undefined,
};

function kindsFrom(source: MadeFrom): NoticeKind[] {
  return NOTICE_KINDS.filter((kind) => OF_KIND[kind].madeFrom === source);
}

/** What a notice that was made at once is about, from its id; `undefined` for what is computed at night. */
export function subjectOf(db: Firestore, { id, parent }: DocumentReference): Subject | undefined {
  const { kind, pupilId = '', window = '' } = paths.noticeId.in(id) ?? {};
  const school = parent.parent?.id ?? '';
  const known = NOTICE_KINDS.find((one) => one === kind);
  const build = known && SUBJECT_FROM[OF_KIND[known].madeFrom];
  return build?.(db, school, pupilId, window);
}
