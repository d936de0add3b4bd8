import type { School } from '../../school/school';
import type { Row } from '../sheet';
import type { OneRosterRows } from './files';

interface PlannedSchool {
  readonly id: string;
  readonly doc: School;
}

export interface Organisations {
  /** By sourcedId. */
  readonly schools: ReadonlyMap<string, PlannedSchool>;
  /** sourcedIds of districts: whoever has a role there is the board. */
  readonly districts: ReadonlySet<string>;
}

/**
 * A school's document id is its sourcedId in lower case, so that it can stand in a path and in a token; one that stands already, by its
 * code (`standing`: code → id), keeps the id that it has.
 */
export function readOrganisations(
  rows: OneRosterRows['orgs'],
  standing: ReadonlyMap<string, string> = new Map(),
): Organisations {
  const schools = new Map<string, PlannedSchool>();
  const districts = new Set<string>();
  for (const row of rows) {
    const sourcedId = row.requiredCode('sourcedId');
    if (sourcedId === undefined) continue;
    if (schools.has(sourcedId) || districts.has(sourcedId)) {
      row.refuse('id-duplicate', 'sourcedId', { value: sourcedId });
      continue;
    }
    const type = row.code('type');
    if (type === 'school') addSchool(row, sourcedId, schools, standing);
    else districts.add(sourcedId);
  }
  return { schools, districts };
}

function addSchool(
  row: Row,
  sourcedId: string,
  schools: Map<string, PlannedSchool>,
  standing: ReadonlyMap<string, string>,
): void {
  const id = sourcedId.toLowerCase();
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) row.refuse('id-invalid', 'sourcedId', { value: sourcedId });
  const name = row.requiredText('name');
  if (name !== undefined && name.length > 80) row.refuse('value-invalid', 'name', { value: name });
  const code = row.requiredCode('identifier');
  if (code !== undefined && !/^[A-Z0-9]{13}$/.test(code))
    row.refuse('value-invalid', 'identifier', { value: code });
  const other = [...schools.values()].find(({ doc }) => code !== undefined && doc.code === code);
  if (other)
    row.refuse('school-code-double', 'identifier', {
      value: code ?? '',
      schools: `${other.doc.name}, ${name ?? ''}`,
    });
  const isStanding = [...standing.values()].includes(id);
  const known = (isStanding ? undefined : standing.get(code ?? '')) ?? id;
  schools.set(sourcedId, { id: known, doc: { name: name ?? '', code: code ?? '', timezone: 'Asia/Tokyo' } });
}

/** First day of each session by sourcedId: the school year of a class is the one that its session starts in. */
export function readSessionStarts(rows: OneRosterRows['academicSessions']): Map<string, string> {
  const starts = new Map<string, string>();
  for (const row of rows) {
    const sourcedId = row.requiredCode('sourcedId');
    const start = row.requiredDay('startDate');
    if (sourcedId === undefined || start === undefined) continue;
    if (starts.has(sourcedId)) row.refuse('id-duplicate', 'sourcedId', { value: sourcedId });
    starts.set(sourcedId, start);
  }
  return starts;
}
