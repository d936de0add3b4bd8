import { ANSWER_TEXT_MAX, DUTIES } from '@domain/signals/choices';
import type { SurveyWords } from '@domain/survey/survey-words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';
import { useMember } from '@/staff/people/member';
import { useColleagues } from '@/staff/people/use-colleagues';
import { Picker } from '@/staff/picker';
import { StaffButton } from '@/staff/staff-button';
import look from './survey-words.module.css';

type Duty = (typeof DUTIES)[number];

interface Told {
  readonly how: 'passed-on';
  readonly to: string[];
  readonly duty: Duty;
  readonly childTold: boolean;
  readonly because?: string;
}

interface PassedOnProps {
  words: SurveyWords;
  cannot: boolean;
  send: (told: Told) => Promise<boolean>;
}

/** That somebody was told what cannot stay with one person: whom, by which duty, and whether the child was told before. */
export function PassedOn({ words: { school, pupilId }, cannot, send }: PassedOnProps) {
  const { t } = useTranslation(['year', 'inbox']);
  const { uid } = useMember();
  const colleagues = useColleagues(school);
  const [duty, setDuty] = useState<Duty | ''>('');
  const [to, setTo] = useState('');
  const [childTold, setChildTold] = useState(false);
  const [because, setBecause] = useState('');
  const why = because.trim();
  const tooLong = isTooLong(because, ANSWER_TEXT_MAX);
  const isWhole = duty !== '' && to !== '' && (childTold || (why !== '' && !tooLong));
  const choose = { value: '', label: t('year:words.passOn.choose') };
  const others = Object.entries(colleagues.all).filter(([one, { role }]) => one !== uid && role !== 'admin');
  return (
    <details className={look.fold}>
      <summary>{t('year:words.passOn.heading')}</summary>
      <form
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWhole) return;
          void send({ how: 'passed-on', to: [to], duty, childTold, ...(!childTold && { because: why }) });
        }}
      >
        <p className="muted">{t('year:words.passOn.why')}</p>
        <Picker
          label={t('year:words.passOn.duty')}
          chosen={duty}
          options={[choose, ...DUTIES.map((value) => ({ value, label: t(`inbox:duty.${value}`) }))]}
          onChoose={(value) => setDuty(value as Duty | '')}
        />
        <Picker
          label={t('year:words.passOn.to')}
          chosen={to}
          options={[choose, ...others.map(([value]) => ({ value, label: colleagues.calledOf(value) }))]}
          onChoose={setTo}
        />
        <label className={look.check}>
          <input
            type="checkbox"
            checked={childTold}
            onChange={({ target }) => setChildTold(target.checked)}
          />
          {t('year:words.passOn.told')}
        </label>
        {!childTold && (
          <Field
            id={`words-because-${pupilId}`}
            label={t('year:words.passOn.because')}
            room={{ text: because, max: ANSWER_TEXT_MAX, isOver: tooLong }}
          >
            {(control) => (
              <textarea {...control} value={because} onChange={({ target }) => setBecause(target.value)} />
            )}
          </Field>
        )}
        <StaffButton type="submit" disabled={cannot || !isWhole}>
          {t('year:words.passOn.submit')}
        </StaffButton>
      </form>
    </details>
  );
}
