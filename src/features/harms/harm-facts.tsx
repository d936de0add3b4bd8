/** What stands of one matter, for whoever may read it: of the board, or of leaders whom it was passed to. */
import type { Harm } from '@domain/cases/harm';
import { useTranslation } from 'react-i18next';
import type { Colleagues } from '@/staff/people/use-colleagues';
import { usePupilName } from '@/staff/people/use-pupil';
import { useTimes } from '@/staff/use-times';

interface OfPeople {
  harm: Harm;
  calledOf: Colleagues['calledOf'];
}

/** What was seen and heard; whom it is about and which child, behind a tap. */
export function WhatWasTold({ harm, calledOf }: OfPeople) {
  const { t } = useTranslation('cases');
  const nameOf = usePupilName();
  const { about, aboutWords, child, childWords, childsWords, text } = harm;
  return (
    <>
      <details>
        <summary>{t('harm.names')}</summary>
        <ul>
          {about.map((uid) => (
            <li key={uid}>{calledOf(uid)}</li>
          ))}
          {aboutWords !== undefined && <li>{t('harm.whom', { words: aboutWords })}</li>}
          <li>
            {child || childWords !== undefined
              ? t('harm.child', { name: child ? nameOf(child) : childWords })
              : t('harm.childUnknown')}
          </li>
        </ul>
      </details>
      {childsWords !== undefined && (
        <p>
          <b>{t('firstLook.childsWords')}</b> {childsWords}
        </p>
      )}
      <p>{text}</p>
    </>
  );
}

export function DoneByBoard({ harm: { steps } }: { harm: Harm }) {
  const { t } = useTranslation('cases');
  const { dateAndTime } = useTimes();
  return (
    <ul>
      {steps.map(({ id, step, byName, at, note }) => (
        <li key={id}>
          {t('harm.done', { step: t(`harm.step.${step}`), name: byName, when: dateAndTime(at) })} {note}
        </li>
      ))}
    </ul>
  );
}

/** Which leaders know of it, and what is asked of them. */
export function PassedOn({ harm: { passed }, calledOf }: OfPeople) {
  const { t } = useTranslation('cases');
  const { dateAndTime } = useTimes();
  if (!passed || passed.to.length === 0) return null;
  const { to, wanted, byName, at } = passed;
  return (
    <>
      <p>
        {t('harm.passedTo', {
          names: to.map((uid) => calledOf(uid)).join('、'),
          ...{ name: byName, when: dateAndTime(at) },
        })}
      </p>
      {wanted !== undefined && <p>{t('harm.wanted', { words: wanted })}</p>}
    </>
  );
}

export function DoneAtSchool({ harm: { schoolSteps = [] } }: { harm: Harm }) {
  const { t } = useTranslation('cases');
  const { dateAndTime } = useTimes();
  if (schoolSteps.length === 0) return null;
  return (
    <>
      <p>
        <b>{t('harm.atSchool')}</b>
      </p>
      <ul>
        {schoolSteps.map(({ id, step, byName, at, note }) => (
          <li key={id}>
            {t('harm.done', { step: t(`harm.schoolStep.${step}`), name: byName, when: dateAndTime(at) })}{' '}
            {note}
          </li>
        ))}
      </ul>
    </>
  );
}
