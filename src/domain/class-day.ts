/** From what pupils and staff write to the entries of a class day. */
import type { ClassDayEntry } from './derived';
import type { CheckIn } from './pupil-records';

export function classDayEntry(
  checkIn: Pick<CheckIn, 'level' | 'body' | 'skipped' | 'talkTo' | 'rev'>,
): ClassDayEntry {
  return {
    level: checkIn.level ?? null,
    body: checkIn.body ?? null,
    skipped: checkIn.skipped,
    talk: checkIn.talkTo === 'homeroom',
    rev: checkIn.rev,
  };
}

/** Who marked a pupil that day and when: staff uid → ISO instant. Withdrawn marks are left out. */
export function signatures(
  marks: readonly { by: string; at: string; withdrawn: boolean }[],
): Record<string, string> {
  return Object.fromEntries(
    marks
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ by, at }) => [by, at] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
