import { can } from '@domain/access/capabilities';
import { yearIdOf } from '@domain/record/year';
import type { Period } from '@domain/record/zoom';
import { useMember } from '@/staff/people/member';
import { orNothing } from '@/staff/or-nothing';
import { usePorts } from '@/staff/ports';
import type { Reader } from '@/staff/ports/pupils';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { mapped, together, valueOr, type Watched } from '@/staff/watched';
import { entriesOf as wordEntries } from '@/staff/words/entries';
import { entriesOf, type Entry } from './facts';

const NONE = { all: [] };

/** Everything of a period that this reader may read. What they may not read is not among it, as if there were none. */
export function useEntries({ school, pupilId, uid }: Reader, period: Period): Watched<Entry[]> {
  const { records, pupils, surveys, notices, words, cases, outside } = usePorts();
  const full = can(useMember(), 'see-every-class');
  const year = yearIdOf(period.from);
  const ofCases = orNothing(useLive(cases.watchCasesOf, { school, uid }, pupilId), NONE);
  const caseIds = valueOr(ofCases, NONE).all.map(({ caseId }) => caseId);
  const said = useLiveAll(
    cases.watchCaseEntries,
    caseIds.map((caseId) => [{ school, caseId }] as const),
  );
  const stored = together({
    weather: orNothing(useLive(records.watchWeatherYear, school, pupilId, year), null),
    attendance: orNothing(useLive(records.watchAttendanceYear, school, pupilId, year), null),
    outside: orNothing(useLive(outside.watchOutsideYear, school, pupilId, year), null),
    results: orNothing(useLive(pupils.watchResults, school, pupilId, full), {}),
    rounds: useLive(surveys.watchRounds, school),
    topics: orNothing(useLive(words.watchTopics, school, pupilId), {}),
    contacts: orNothing(useLive(words.watchContacts, school, pupilId), {}),
    nurseVisits: orNothing(useLive(words.watchNurseVisits, school, pupilId), {}),
    consultations: orNothing(useLive(words.watchConsultations, school, pupilId, uid), {}),
    threads: orNothing(useLive(records.watchThreadsOf, school, uid, pupilId), NONE),
    notices: orNothing(useLive(notices.watchNoticesOf, { school, uid }, pupilId), NONE),
    sos: orNothing(useLive(records.watchSosOf, school, uid, pupilId), NONE),
    cases: ofCases,
  });
  // They are asked for once it is known of which cases: the line does not wait for them.
  const inCases = valueOr(said, []).map((entries, index) => ({ caseId: caseIds[index] ?? '', entries }));
  return mapped(stored, (known) => entriesOf({ ...known, inCases, words: wordEntries(known) }));
}
