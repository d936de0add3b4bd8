import type { School } from './school';

/** By its name or its code, as it stands on every paper: nobody reads a list of the city's schools for it. */
export function schoolCalled(schools: Readonly<Record<string, School>>, called: string): string | undefined {
  return Object.keys(schools).find((id) => [schools[id]?.name, schools[id]?.code].includes(called));
}
