import { eventsOn, isSchoolDay } from '@domain/school/calendar';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { clock } from '@/i18n/clock';
import { can } from '@domain/access/capabilities';
import { Async } from '@/staff/async';
import { GroupOffers } from '@/staff/offers/group-offers';
import { useMember } from '@/staff/people/member';
import { usePageHeading } from '@/ui/use-page-heading';
import { BoardContentView } from './board-content';
import { BoardStateLine } from './board-state-line';
import { BoardSkeleton } from './board-skeleton';
import type { RowContext } from './board-table';
import type { LineContext } from './first/first-line';
import { type BoardOf, useBoard } from './use-board';
import { look } from './look';

interface ClassBoardPageProps extends BoardOf {
  className: string;
  /** What else there is about a child, from another feature. */
  aside: RowContext['aside'];
  /** Why something was noticed, in words, from that feature. */
  whyNoticed: LineContext['whyNoticed'];
}

/** 学級のようす: how a class is this morning, live. */
export default function ClassBoardPage({ className, aside, whyNoticed, ...of }: ClassBoardPageProps) {
  const { t, i18n } = useTranslation('staff');
  const board = useBoard(of);
  const member = useMember();
  const heading = usePageHeading(t('area.documentTitle', { screen: t('area.board') }));
  const day = longDay(i18n.language, of.today);
  return (
    <div className={look.board}>
      <div className={look.head}>
        <h1 ref={heading} tabIndex={-1}>
          {className} <span className={look.day}>{day}</span>
        </h1>
        {board.state === 'ready' && board.value && (
          <BoardStateLine counts={board.value.counts} at={board.at} />
        )}
        {!isSchoolDay(of.calendar, of.today) && <span className="tag">{t('board.notSchoolDay')}</span>}
        {eventsOn(of.calendar, of.today, of.classId).map(({ name }) => (
          <span key={name} className="tag">
            {name}
          </span>
        ))}
      </div>
      <Async
        of={board}
        meanwhile={<BoardSkeleton />}
        offline={board.state === 'ready' && t('board.offline', { time: clock(i18n.language, board.at) })}
        empty={{
          when: (content) => content === null,
          heading: t('board.noRoster'),
          why: t('board.noRosterWhy'),
        }}
      >
        {(content, live) =>
          content && (
            <>
              <BoardContentView
                board={content}
                live={live}
                school={of.school}
                uid={of.uid}
                classId={of.classId}
                today={of.today}
                isHomeroom={of.isHomeroom}
                waiting={of.waiting}
                {...{ className, day, aside, whyNoticed }}
              />
              {can(member, 'offer-options') && (
                <GroupOffers school={of.school} classId={of.classId} live={live} />
              )}
            </>
          )
        }
      </Async>
    </div>
  );
}
