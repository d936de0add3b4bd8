import { can } from '@domain/access/capabilities';
import type { OutsideYear, Placement } from '@domain/outside/records';
import { yearIdOf } from '@domain/record/year';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Async } from '../async';
import { orNothing } from '../or-nothing';
import { Part } from '../page';
import { useMember } from '../people/member';
import { usePorts } from '../ports';
import type { Reader } from '../ports/pupils';
import { StaffButton } from '../staff-button';
import { useDeed } from '../use-deed';
import { useLive } from '../use-live';
import { together } from '../watched';
import { NamingForm } from './naming-form';
import styles from './outside.module.css';
import { useWeekdays } from './weekday-choice';

interface OutsidePartProps {
  reader: Pick<Reader, 'school' | 'pupilId' | 'day'>;
  live: boolean;
}

/** 校外の場所: where a child is named to, and its days there as the place has ticked them. Nothing where there is none. */
export function OutsidePart({ reader: { school, pupilId, day }, live }: OutsidePartProps) {
  const { t } = useTranslation('outside');
  const { outside } = usePorts();
  const mayName = can(useMember(), 'name-to-places');
  const [isNaming, setNaming] = useState(false);
  const known = together({
    placements: orNothing(useLive(outside.watchPlacements, school, pupilId), {}),
    year: orNothing(useLive(outside.watchOutsideYear, school, pupilId, yearIdOf(day)), null),
  });
  const isAny =
    known.state === 'ready' &&
    Object.keys(known.value.placements).length + Object.keys(known.value.year?.days ?? {}).length > 0;
  if (!isAny && !mayName) return null;
  return (
    <Part heading={t('ofSchool.heading')} why={t('ofSchool.why')}>
      <Async of={known} level={3} offline={null}>
        {({ placements, year }) => (
          <>
            {Object.keys(placements).length === 0 && <p>{t('ofSchool.none')}</p>}
            <ul className={styles.list}>
              {Object.entries(placements).map(([placeId, placement]) => (
                <Placed key={placeId} {...{ placeId, placement, pupilId, live, mayName }} />
              ))}
            </ul>
            {Object.keys(placements).length > 0 && <Days year={year} />}
          </>
        )}
      </Async>
      {mayName &&
        (isNaming ? (
          <NamingForm pupilId={pupilId} live={live} onDone={() => setNaming(false)} />
        ) : (
          <p>
            <StaffButton disabled={!live} onClick={() => setNaming(true)}>
              {t('ofSchool.name')}
            </StaffButton>
          </p>
        ))}
    </Part>
  );
}

interface PlacedProps {
  placeId: string;
  placement: Placement;
  pupilId: string;
  live: boolean;
  mayName: boolean;
}

function Placed({ placeId, placement, pupilId, live, mayName }: PlacedProps) {
  const { t, i18n } = useTranslation('outside');
  const deed = useDeed();
  const weekdays = useWeekdays();
  const dayOf = (day: string) => longDay(i18n.language, day);
  const { placeName, from, days, points, consent, endedOn } = placement;
  return (
    <li>
      <p>
        <b>{placeName}</b>{' '}
        {endedOn === undefined
          ? t('ofSchool.since', { day: dayOf(from), days: weekdays(days) })
          : t('ofSchool.ended', { day: dayOf(endedOn) })}
      </p>
      {points !== undefined && <p>{points}</p>}
      <p className="muted">{t('ofSchool.agreed', { day: dayOf(consent.on) })}</p>
      {mayName && endedOn === undefined && (
        <p>
          <StaffButton
            disabled={!live || deed.busy}
            onClick={() => void deed.run('end-placement', { pupilId, placeId })}
          >
            {t('ofSchool.end')}
          </StaffButton>{' '}
          <span className="muted">{t('ofSchool.endWhy')}</span>
        </p>
      )}
      {deed.problem}
    </li>
  );
}

/** So many stand on the page; the others in the time line. */
const SHOWN = 5;

function Days({ year }: { year: OutsideYear | null }) {
  const { t, i18n } = useTranslation('outside');
  const days = Object.entries(year?.days ?? {}).toSorted(([a], [b]) => (a < b ? 1 : -1));
  return (
    <>
      <h3>{t('ofSchool.daysOf')}</h3>
      {days.length === 0 ? (
        <p>{t('ofSchool.noDays')}</p>
      ) : (
        <p className="muted">{t('ofSchool.count', { count: days.length })}</p>
      )}
      <ul className={styles.list}>
        {days.slice(0, SHOWN).map(([day, { placeName, from, to, learnt }]) => (
          <li key={day}>
            {t('ofSchool.one', { day: longDay(i18n.language, day), place: placeName, from, to })}
            {learnt !== undefined && <> {learnt}</>}
          </li>
        ))}
      </ul>
    </>
  );
}
