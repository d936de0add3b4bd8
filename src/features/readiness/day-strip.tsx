import type { Staff } from '@domain/identity';
import { type ReadyDay, SAFETY_KINDS } from '@domain/readiness/readiness';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import look from './readiness.module.css';
import { useGapWords } from './use-gap-words';
import { usePeopleWords } from './use-people-words';

interface DayStripProps {
  days: readonly ReadyDay[];
  staff: Readonly<Record<string, Staff>>;
  classNameOf: (classId: string) => string;
}

/** A line a day: what is missing stands open, who is there behind it. */
export function DayStrip({ days, staff, classNameOf }: DayStripProps) {
  const { t, i18n } = useTranslation('year');
  const gapWords = useGapWords(classNameOf);
  const people = usePeopleWords(staff);
  return (
    <ol className={look.days}>
      {days.map(({ day, isSchoolDay, steps, safety, gaps }) => (
        <li key={day} className={clsx(look.day, gaps.length > 0 && look.gap, !isSchoolDay && look.off)}>
          <strong>{longDay(i18n.language, day)}</strong>
          {isSchoolDay ? (
            <div>
              {gaps.length === 0 ? (
                <p>{t('readiness.ready')}</p>
              ) : (
                <ul>
                  {gaps.map((gap) => (
                    <li key={JSON.stringify(gap)}>{gapWords(gap)}</li>
                  ))}
                </ul>
              )}
              <details>
                <summary>{t('readiness.who')}</summary>
                <dl className={look.who}>
                  {steps.map((step, index) => (
                    <div key={index}>
                      <dt>{t('readiness.step', { number: index + 1 })}</dt>
                      <dd>{people(step) ?? t('readiness.nobody')}</dd>
                    </div>
                  ))}
                  {SAFETY_KINDS.map((kind) => (
                    <div key={kind}>
                      <dt>{t(`readiness.${kind}`)}</dt>
                      <dd>{people({ uids: safety[kind] }) ?? t('readiness.nobody')}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            </div>
          ) : (
            <p className="muted">{t('readiness.noSchool')}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
