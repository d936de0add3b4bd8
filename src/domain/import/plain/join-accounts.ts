/** Lists of accounts (Google, Entra, 学習eポータル): the addresses get the children to whom they belong. */
import { schoolYearOf } from '../../days';
import { paths } from '../../paths';
import { pupilSchema } from '../../school/school';
import { admit } from '../roster-parts';
import type { ListedChild } from './list';
import { matchChildren, personOf, type KnownPupil } from './match';
import { unsure, type ListContext, type Making } from './plan-list';
import { classIdWritten } from './place';

export function joinAccounts(
  { parts, people, problems }: Making,
  context: ListContext,
  school: string,
  rows: readonly ListedChild[],
  stored: readonly KnownPupil[],
): void {
  if (rows.length === 0) return;
  const planned = parts.pupils.flatMap(({ path, data }) => {
    const place = paths.pupil.in(path);
    return place?.school === school ? [{ pupilId: place.pupilId, pupil: pupilSchema.parse(data) }] : [];
  });
  const ids = new Set(planned.map(({ pupilId }) => pupilId));
  const known = [...planned, ...stored.filter(({ pupilId }) => !ids.has(pupilId))];
  const aliases = new Map([
    ...context.stored,
    ...parts.aliases.map(({ path, data }) => [path, data] as const),
  ]);
  const year = schoolYearOf(context.day);
  const children = rows.map((child) => {
    const classId = classIdWritten(child, year, context.sha256);
    return {
      child,
      school,
      year,
      ...(child.grade !== undefined && { grade: child.grade }),
      ...(classId !== undefined && { classId }),
    };
  });
  const used = new Set<string>();
  let nobody = 0;
  for (const match of matchChildren(children, { ...context, known, stored: aliases })) {
    const { child, found } = match;
    if (match.match === 'new') nobody += 1;
    else people.push(personOf(match));
    if (match.match === 'proposed') problems.push(unsure(child, match.candidates));
    if (!found || child.email === undefined || used.has(found.pupilId)) continue;
    used.add(found.pupilId);
    const { pupilId, pupil } = found;
    const at = parts.accounts.findIndex(({ uid }) => uid === pupil.uid);
    if (at >= 0) parts.accounts.splice(at, 1);
    const claims = { role: 'pupil', school, pupilId, classId: pupil.classId } as const;
    const { familyName, givenName } = pupil;
    const { email, password } = child;
    const admitted = {
      email,
      familyName,
      givenName,
      enabled: true,
      ...(password !== undefined && { password }),
    };
    admit(parts, context.sha256, admitted, pupil.uid, claims);
  }
  const [first] = rows;
  if (nobody > 0 && first)
    problems.push({
      ...{ severity: 'warning', code: 'accounts-of-nobody', file: first.file },
      params: { value: String(nobody) },
    });
}
