/** From the path of a document that a reason was read from → where an adult can look at it. */
import type { Month } from '@domain/days';
import type { Notice, NoticeReason } from '@domain/notices/records';
import { paths } from '@domain/paths';

export interface SourceLink {
  readonly kind: 'weather' | 'survey' | 'answers' | 'attendance' | 'observation' | 'note' | 'notice';
  /** Day, month, round or path that the words or the next screen need. */
  readonly of: string;
  readonly href: string;
}

/** Of the part of the page that holds the child's record. */
export const RECORD_ID = 'notice-record';

/** Each link once; documents that no screen shows, or that `uid` may not read, have none. */
export function linksOf(
  { sources, readers }: Pick<NoticeReason, 'sources' | 'readers'>,
  { pupilId }: Pick<Notice, 'pupilId'>,
  uid: string,
): SourceLink[] {
  if (readers && !readers.includes(uid)) return [];
  const links = sources.flatMap((path) => linkOf(path, pupilId) ?? []);
  return links.filter(
    ({ kind, of }, index) => links.findIndex((one) => one.kind === kind && one.of === of) === index,
  );
}

function linkOf(path: string, pupilId: string): SourceLink | undefined {
  const { collection = '', id = '' } = paths.ofPupil.in(path) ?? {};
  const classDay = paths.classDay.in(path);
  const page = `/pupils/${pupilId}`;
  if (classDay) return { kind: 'weather', of: classDay.day, href: `${page}#weather` };
  const notice = paths.notice.in(path);
  if (notice) return { kind: 'notice', of: notice.noticeId, href: `/notices/${notice.noticeId}` };
  const record = `#${RECORD_ID}`;
  switch (collection) {
    case 'checkIns':
      return { kind: 'weather', of: id, href: `${page}#weather` };
    case 'topics':
      return { kind: 'observation', of: paths.dayId.in(id)?.day ?? '', href: `${page}/timeline` };
    case 'results':
    case 'homeroomResults':
      return { kind: 'survey', of: id, href: `${page}#survey` };
    case 'responses':
    case 'sensitiveAnswers':
      return { kind: 'answers', of: id, href: record };
    case 'attendance':
      return { kind: 'attendance', of: id, href: `${page}#attendance` };
    case 'notes':
      return { kind: 'note', of: path, href: '' };
    default:
      return undefined;
  }
}

/** The months whose attendance stands among the sources. */
export function monthsOf(sources: readonly string[]): Month[] {
  return sources.flatMap((path) => paths.attendance.in(path)?.month ?? []);
}

/** The round whose answers stand among the sources. */
export function roundOf(sources: readonly string[]): string | null {
  const answers = sources.map((path) => paths.sensitiveAnswers.in(path) ?? paths.response.in(path));
  return answers.find((found) => found !== undefined)?.roundId ?? null;
}
