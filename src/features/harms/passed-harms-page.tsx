import { type Harm, HARM_SCHOOL_STEPS } from '@domain/cases/harm';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Part, Stack } from '@/staff/page';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useTimes } from '@/staff/use-times';
import type { Watched } from '@/staff/watched';
import { DoneAtSchool, DoneByBoard, WhatWasTold } from './harm-facts';
import { NameChild, type OfClasses } from './name-child';
import { WriteDown } from './write-down';

interface PassedHarmsPageProps extends OfClasses {
  school: string;
  /** What was passed to whoever looks at it, by id. */
  passed: Watched<Readonly<Record<string, Harm>>>;
}

/** 教育委員会から: what the board has passed to this leader of what an adult may have done, and what they have done about it. */
export default function PassedHarmsPage({ school, passed, ...classes }: PassedHarmsPageProps) {
  const { t } = useTranslation('cases');
  return (
    <Page heading={t('harm.passed.heading')} intro={t('harm.passed.intro')}>
      <Async
        of={passed}
        empty={{
          when: (all) => Object.keys(all).length === 0,
          heading: t('harm.passed.none'),
          why: t('harm.passed.noneWhy'),
        }}
      >
        {(all, live) => (
          <Stack>
            {Object.entries(all)
              .toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1))
              .map(([id, harm]) => (
                <OneMatter key={id} {...{ school, id, harm, live, classes }} />
              ))}
          </Stack>
        )}
      </Async>
    </Page>
  );
}

interface OneMatterProps {
  school: string;
  id: string;
  harm: Harm;
  live: boolean;
  classes: OfClasses;
}

function OneMatter({ school, id, harm, live, classes }: OneMatterProps) {
  const { t } = useTranslation('cases');
  const { dateAndTime } = useTimes();
  const { calledOf } = useColleagues(school);
  const { passed, schoolSteps = [], closedAt } = harm;
  if (!passed) return null;
  const done = new Set(schoolSteps.map(({ step }) => step));
  const todo = HARM_SCHOOL_STEPS.filter((step) => step !== 'other' && !done.has(step));
  return (
    <Part heading={t('harm.passed.from', { name: passed.byName, when: dateAndTime(passed.at) })}>
      {passed.wanted !== undefined && <p>{t('harm.wanted', { words: passed.wanted })}</p>}
      <WhatWasTold {...{ harm, calledOf }} />
      <p>
        <b>{t('harm.passed.careful')}</b>
      </p>
      {harm.steps.length > 0 && <p>{t('harm.passed.board')}</p>}
      <DoneByBoard harm={harm} />
      <DoneAtSchool harm={harm} />
      {closedAt !== undefined && <p role="status">{t('harm.passed.over')}</p>}
      {closedAt === undefined && todo.length > 0 && (
        <>
          <p>
            <b>{t('harm.passed.todo')}</b>
          </p>
          <ul>
            {todo.map((step) => (
              <li key={step}>{t(`harm.schoolStep.${step}`)}</li>
            ))}
          </ul>
          <p className="muted">{t('harm.passed.law', { unchecked: t('duties.unchecked') })}</p>
        </>
      )}
      {closedAt === undefined && harm.childWords !== undefined && (
        <NameChild {...{ school, id, harm, live, ...classes }} />
      )}
      {closedAt === undefined && <WriteDown id={id} live={live} />}
    </Part>
  );
}
