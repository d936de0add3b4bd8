import { addDays, type Month, monthOf } from '@domain/days';
import { proposedIn, RECOGNITION_RULES, type RecognitionRule } from '@domain/outside/recognition';
import type { OutsideMonth } from '@domain/outside/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthTitle } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { NamesGate } from '@/staff/names-gate';
import { NamesToolbar } from '@/staff/names-toolbar';
import { Page, Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { Picker } from '@/staff/picker';
import { useLive } from '@/staff/use-live';
import { useNames } from '@/ui/use-names';
import { RecognitionList } from './recognition-list';

interface RecognitionPageProps {
  school: string;
  classNameOf: (classId: string) => string;
}

/** So many months can be looked at: this one, and those that a principal still decides about. */
const MONTHS = 6;

/** 出席扱い: the days of a month at places outside, as the places have ticked them, and what the principal makes of them. */
export default function RecognitionPage({ school, classNameOf }: RecognitionPageProps) {
  const { t, i18n } = useTranslation('outside');
  const { outside } = usePorts();
  const { today } = useMember();
  const names = useNames();
  const months = lastMonths(monthOf(today));
  const [month, setMonth] = useState<Month>(monthOf(today));
  const [ruleId, setRule] = useState(RECOGNITION_RULES[0]?.id ?? '');
  const rule = RECOGNITION_RULES.find(({ id }) => id === ruleId);
  const language = i18n.language.startsWith('ja') ? 'ja' : 'en';
  const stored = useLive(outside.watchOutsideMonth, school, month);
  const isEmpty = (known: OutsideMonth | null) => known === null || proposedIn(known).length === 0;
  return (
    <Page heading={t('recognition.heading')} intro={t('recognition.intro')}>
      <Picker
        label={t('recognition.month')}
        chosen={month}
        options={months.map((value) => ({ value, label: monthTitle(i18n.language, value) }))}
        onChoose={setMonth}
      />
      <Async
        of={stored}
        empty={{ when: isEmpty, heading: t('recognition.none'), why: t('recognition.noneWhy') }}
      >
        {(known, live) =>
          known &&
          rule &&
          (names.shown ? (
            <>
              <NamesToolbar names={names} />
              <Rule {...{ rule, language }} onChoose={setRule} />
              <RecognitionList rows={proposedIn(known)} {...{ month, rule, language, classNameOf, live }} />
            </>
          ) : (
            <NamesGate
              {...{ names, why: t('recognition.gate') }}
              counts={[
                {
                  label: t('recognition.proposed'),
                  count: t('recognition.count', { count: proposedIn(known).length }),
                },
              ]}
            />
          ))
        }
      </Async>
    </Page>
  );
}

function lastMonths(present: Month): Month[] {
  const all = [present];
  while (all.length < MONTHS) all.push(monthOf(addDays(`${all.at(-1) ?? present}-01`, -1)));
  return all;
}

interface RuleProps {
  rule: RecognitionRule;
  language: 'ja' | 'en';
  onChoose: (id: string) => void;
}

/** What it rests on, with what has to hold, and where it stands. */
function Rule({ rule, language, onChoose }: RuleProps) {
  const { t } = useTranslation('outside');
  return (
    <Part heading={t('recognition.rule')} why={t('recognition.source', { source: rule.source })}>
      <Picker
        label={t('recognition.rule')}
        chosen={rule.id}
        options={RECOGNITION_RULES.map(({ id, words }) => ({ value: id, label: words[language] }))}
        onChoose={onChoose}
      />
      <p>{t('recognition.conditions')}</p>
      <ul>
        {rule.conditions[language].map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Part>
  );
}
