import type { Day } from '@domain/days';
import clsx from 'clsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardFilter, type Filter, passes } from './board-filter';
import { BoardSummary } from './board-summary';
import { BoardTable, type RowContext } from './board-table';
import { ClassWeather } from './class-weather';
import { firstCounts } from '@domain/first/first-list';
import { FirstList } from './first/first-list';
import type { LineContext } from './first/first-line';
import { NOTHING_WAITS, settledWith, type Waiting } from './first/waiting';
import { valueOr, type Watched } from '@/staff/watched';
import { NamesHidden } from './names-hidden';
import { NamesToolbar } from '@/staff/names-toolbar';
import { PrintSheet } from './print-sheet';
import { QuietList } from './quiet/quiet-list';
import { ProblemBar } from './problem-bar';
import { useTalkAnnouncement } from './use-announcement';
import type { BoardRow } from './board-model';
import type { BoardContent } from './use-board';
import { useSigners } from '@/staff/people/use-signers';
import { useNames } from '@/ui/use-names';
import { StaffButton } from '@/staff/staff-button';
import { WaitingList } from './waiting-list';
import { look } from './look';

interface BoardContentProps {
  board: BoardContent;
  /** False while nothing can be recorded, because there is no connection. */
  live: boolean;
  school: string;
  uid: string;
  classId: string;
  today: Day;
  className: string;
  /** Today, as it is written on the page. */
  day: string;
  aside: RowContext['aside'];
  isHomeroom: boolean;
  waiting: Watched<Waiting>;
  whyNoticed: LineContext['whyNoticed'];
}

export function BoardContentView({
  board,
  live,
  school,
  uid,
  classId,
  today,
  className,
  day,
  aside,
  isHomeroom,
  waiting,
  whyNoticed,
}: BoardContentProps) {
  const { t } = useTranslation('staff');
  const names = useNames();
  const colleagues = useSigners(school, signersOf(board.rows));
  const announcement = useTalkAnnouncement(board.rows, names.shown);
  const [filter, setFilter] = useState<Filter>('all');
  const { rows, counts, first, actions } = board;
  const known = valueOr(waiting, NOTHING_WAITS);
  const nobody = counts.invited > 0 && counts.answered === 0;

  return (
    <>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      <BoardSummary counts={counts} />
      {nobody && (
        <p className="muted">
          <strong>{t('board.nobody')}</strong> {t('board.nobodyWhy')}
        </p>
      )}
      {names.hiddenByIdling && (
        <p className="visually-hidden" role="status">
          {t('board.names.hiddenAgain')}
        </p>
      )}
      {!names.shown && (
        <NamesHidden
          first={{ ...firstCounts(first), isKnown: waiting.state === 'ready' }}
          unansweredCount={counts.unanswered}
          onShow={names.show}
        />
      )}
      {!names.shown && <ClassWeather days={board.days} rows={rows} />}
      {names.shown && (
        <div className={look.detail}>
          <div className={look.asides}>
            <FirstList
              {...{ first, rows, school, uid, actions, live, whyNoticed }}
              of={waiting}
              noticeOf={(id) => known.notices.find((one) => one.id === id)}
              settledWith={(pupilId) => settledWith(pupilId, known, isHomeroom)}
            />
            <WaitingList rows={rows} />
            <QuietList {...{ school, classId, today, rows, live, isHomeroom }} />
          </div>
          <div className={look.main}>
            <div className={look.tools}>
              <BoardFilter counts={counts} chosen={filter} onChoose={setFilter} />
              <NamesToolbar names={names}>
                <StaffButton onClick={() => window.print()}>{t('board.print')}</StaffButton>
              </NamesToolbar>
            </div>
            <div className={clsx('card', look.tableCard)}>
              <BoardTable
                caption={t('board.table', { name: className })}
                rows={rows.filter((row) => passes(filter, row))}
                days={board.days}
                uid={uid}
                colleagues={colleagues}
                actions={actions}
                live={live}
                aside={aside}
              />
            </div>
          </div>
          <PrintSheet {...{ heading: className, day, rows, counts, colleagues }} />
        </div>
      )}
      <ProblemBar actions={actions} rows={rows} namesShown={names.shown} />
    </>
  );
}

/** Everybody who has signed something on the board. */
function signersOf(rows: readonly BoardRow[]): string[] {
  return rows.flatMap((row) => [...Object.keys(row.contacts), ...Object.keys(row.observations)]);
}
