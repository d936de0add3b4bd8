import type { Day } from '@domain/days';
import clsx from 'clsx';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { WordsButton } from '@/staff/words/words-button';
import type { BoardRow } from '../board-model';
import { look } from '../look';
import { daysBack, isKnownFor, spokenTo, WITHOUT_GOOD, WITHOUT_WORD } from './quiet';

interface QuietListProps {
  school: string;
  classId: string;
  today: Day;
  rows: readonly BoardRow[];
  live: boolean;
  /** Good things are the homeroom's own list. */
  isHomeroom: boolean;
}

/** しばらくことばがない人: looked for when somebody asks, and written to from here. */
export function QuietList(props: QuietListProps) {
  const { t } = useTranslation('staff');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={clsx(look.aside, 'card')} aria-labelledby="quiet-heading">
      <h2 id="quiet-heading">{t('board.quiet.heading')}</h2>
      {isOpen ? (
        <Found {...props} />
      ) : (
        <>
          <p className="muted">{t('board.quiet.why')}</p>
          <StaffButton onClick={() => setOpen(true)}>{t('board.quiet.open')}</StaffButton>
        </>
      )}
    </section>
  );
}

function Found({ school, classId, today, rows, live, isHomeroom }: QuietListProps) {
  const { t } = useTranslation('staff');
  const { board } = usePorts();
  const { uid } = useMember();
  const days = useMemo(() => daysBack(today), [today]);
  const known = useLive(board.watchClassDays, school, uid, classId, days);
  return (
    <Async of={known} level={3}>
      {(classDays) => {
        const { word, good } = spokenTo(classDays, today);
        const without = (spoken: ReadonlySet<string>, count: number) =>
          isKnownFor(today, count) ? rows.filter(({ pupilId }) => !spoken.has(pupilId)) : undefined;
        return (
          <>
            <Names heading={t('board.quiet.word')} rows={without(word, WITHOUT_WORD)} live={live} />
            {isHomeroom && (
              <Names heading={t('board.quiet.good')} rows={without(good, WITHOUT_GOOD)} live={live} />
            )}
          </>
        );
      }}
    </Async>
  );
}

interface NamesProps {
  heading: string;
  /** `undefined`: the class is too young to tell. */
  rows: readonly BoardRow[] | undefined;
  live: boolean;
}

function Names({ heading, rows, live }: NamesProps) {
  const { t } = useTranslation('staff');
  return (
    <>
      <h3 className={look.thenHeading}>{heading}</h3>
      {rows === undefined && <p className="muted">{t('board.quiet.tooEarly')}</p>}
      {rows?.length === 0 && <p className="muted">{t('board.quiet.nobody')}</p>}
      <ul>
        {rows?.map(({ pupilId, name, number }) => (
          <li key={pupilId}>
            <span className={look.number}>{number}</span>
            <div>
              {name} <WordsButton {...{ pupilId, name, live }} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
