/** Moments at which tests and the app have been wrong elsewhere: school-local times. */
export const DATES: readonly { at: string; why: string }[] = [
  { at: '2027-01-01 09:00', why: 'a new year, and a holiday' },
  { at: '2027-03-31 23:50', why: 'the school year ends while the tests run' },
  { at: '2027-04-01 08:20', why: 'the first day of a school year' },
  { at: '2027-06-13 10:00', why: 'a Sunday' },
  { at: '2028-02-29 08:20', why: 'a leap day' },
];
