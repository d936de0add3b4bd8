/** One person, one sign-in, one school or several: what the claims of the account say of it. */
import type { StaffRole } from '../access/standing';
import type { Claims } from '../identity';
import { STAFF_ROLES } from '../staff-roles';

/** The role at each school. */
export type SchoolRoles = Readonly<Record<string, StaffRole>>;

const isStaffRole = (role: string): role is StaffRole => (STAFF_ROLES as readonly string[]).includes(role);

/** The schools that somebody works at; none for pupils, the board and places outside. */
export function schoolsOf({
  role,
  school,
  schools,
}: Pick<Claims, 'role' | 'school' | 'schools'>): SchoolRoles {
  if (schools) return schools;
  return school !== undefined && isStaffRole(role) ? { [school]: role } : {};
}

/** The claims of whoever works at these schools; `undefined` for none. A person of one school has them as they always were. */
export function claimsOfSchools(roles: SchoolRoles): Claims | undefined {
  const [first, ...others] = Object.entries(roles).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (!first) return undefined;
  const [school, role] = first;
  return others.length === 0 ? { role, school } : { role, schools: Object.fromEntries([first, ...others]) };
}

/** The claims as they hold at one of the schools, `at` being which; whoever has one school need not say. */
export function claimsAt(claims: Claims, at: string | undefined): Claims | undefined {
  if (!claims.schools) return claims;
  const role = at !== undefined && Object.hasOwn(claims.schools, at) ? claims.schools[at] : undefined;
  return role && at !== undefined ? { role, school: at } : undefined;
}
