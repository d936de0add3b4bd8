/** Files of a city in the hands of one school's administrator: what is of other schools is none of their business. */
import { paths } from '../paths';
import type { Problem } from './problem';
import type { RosterPlan } from './roster-parts';

/** `null`, and a line, where the files do not name the school at all. */
export function withinSchool(plan: RosterPlan, school: string, problems: Problem[]): RosterPlan | null {
  if (!plan.schools.includes(school)) {
    problems.push({
      severity: 'error',
      code: 'school-not-in-files',
      file: 'orgs.csv',
      params: { value: school },
    });
    return null;
  }
  const below = `${paths.school(school)}/`;
  const isOwn = ({ path, data }: RosterPlan['documents'][number]) =>
    path === paths.school(school) || path.startsWith(below) || data.school === school;
  return {
    ...plan,
    schools: [school],
    documents: plan.documents.filter(isOwn),
    accounts: plan.accounts.filter(({ claims }) => claims.school === school),
    people: plan.people.filter((person) => person.school === school),
  };
}
