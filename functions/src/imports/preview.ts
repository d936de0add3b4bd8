/** What would happen with whom, made of what would be written. */
import type { PlannedPerson } from '@domain/import/decisions';
import type { ImportPerson, ImportTotals } from '@domain/import/records';
import { paths } from '@domain/paths';
import { pupilSchema } from '@domain/school/school';
import type { Data, DocumentChange } from './changes';
import type { Prepared } from './prepared';

export function peopleOf({ documents, asked }: Prepared): ImportPerson[] {
  const happening = documents.flatMap((change) => {
    const { school } = paths.pupil.in(change.path) ?? {};
    const person = school === undefined ? undefined : personOf(school, change);
    return person ? [person] : [];
  });
  return [...asked.map(askedPerson), ...happening].sort(
    (a, b) => order(a).localeCompare(order(b)) || (a.number ?? 0) - (b.number ?? 0),
  );
}

const order = ({ school, classId }: ImportPerson) => `${school} ${classId}`;

function personOf(
  school: string,
  { before: stored, after: planned }: DocumentChange,
): ImportPerson | undefined {
  const [before, after] = [pupil(stored), pupil(planned)];
  if (!after) return undefined;
  const name = nameOf(after);
  const { classId, number } = after;
  if (after.status === 'left') return { what: 'left', school, classId, number, name };
  const here = { school, classId, number, name };
  if (!before || before.status === 'left') return { what: 'added', ...here };
  if (before.classId !== classId) return { what: 'moved', ...here, from: before.classId };
  return { what: 'changed', ...here, ...(nameOf(before) !== name && { before: nameOf(before) }) };
}

const pupil = (data: Data | null) => (data ? pupilSchema.safeParse(data).data : undefined);
const nameOf = ({ familyName, givenName }: { familyName: string; givenName: string }) =>
  `${familyName} ${givenName}`;

function askedPerson({ key, school, classId = '', number, name, candidates }: PlannedPerson): ImportPerson {
  return {
    ...{ what: 'asked', school, classId, name, key },
    ...(number !== undefined && { number }),
    candidates: candidates.map((one) => ({ ...one, why: [...one.why] })),
  };
}

export function totalsOf(prepared: Prepared, people: readonly ImportPerson[]): ImportTotals {
  const { documents, accounts, leftOut } = prepared;
  const count = (what: ImportPerson['what']) => people.filter((one) => one.what === what).length;
  const inPaths = (is: (path: string) => unknown) => documents.filter(({ path }) => is(path)).length;
  return {
    ...{ added: count('added'), moved: count('moved'), changed: count('changed'), left: count('left') },
    staff: inPaths((path) => paths.staff.in(path) ?? paths.boardStaff.in(path)),
    records: inPaths((path) => paths.attendance.in(path) ?? paths.response.in(path)),
    accounts: accounts.length,
    rows: leftOut.length,
    asked: count('asked'),
    changes: documents.length + accounts.length,
  };
}

/** Whose boards and results say something else afterwards. */
export function schoolsOf(documents: readonly DocumentChange[]): string[] {
  const concerned = documents.flatMap(({ path }) => {
    const { school } = paths.pupil.in(path) ?? paths.schoolClass.in(path) ?? paths.ofPupil.in(path) ?? {};
    return school === undefined ? [] : [school];
  });
  return [...new Set(concerned)].sort();
}
