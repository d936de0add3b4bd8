import type { SchoolCalendar } from '../school/calendar';
import type { Staff } from '../identity';
import { paths } from '../paths';
import type { Topic } from '../school/staff-records';
import { concernOf, type Concern } from './concerns';

/** 気になる of an ISO week, tapped by any colleague. Named by their title: who it was stands in the child's record. */
export function observationConcerns(
  { school, pupilId, week }: { school: string; pupilId: string; week: string },
  observations: readonly Topic[],
  staff: ReadonlyMap<string, Pick<Staff, 'title'>>,
  calendar: SchoolCalendar,
): Concern[] {
  const sourced = observations
    .filter(({ withdrawn }) => !withdrawn)
    .map((topic) => ({
      reason: {
        code: 'observed' as const,
        params: { day: topic.day, title: staff.get(topic.by)?.title ?? 'subject' },
        sources: [paths.observation(school, pupilId, topic.day, topic.by)],
      },
      receivedAt: topic.receivedAt,
    }));
  return concernOf('observation', week, sourced, calendar);
}
