import { passedOn, saysWhyUntold } from '@domain/commands/signal-payloads';
import { ANSWER_TEXT_MAX, DUTIES } from '@domain/signals/choices';
import type { SurveyWords } from '@domain/survey/survey-words';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { PickField, TickField, WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import { useColleagues } from '@/staff/people/use-colleagues';
import look from './survey-words.module.css';

const schema = z
  .strictObject({ how: z.literal('passed-on'), ...passedOn })
  .check(z.refine(saysWhyUntold, { path: ['because'] }));
const NOTHING = { duty: '', to: '', childTold: false, because: '' };

interface PassedOnProps {
  words: SurveyWords;
  cannot: boolean;
  send: (told: z.infer<typeof schema>) => Promise<boolean>;
}

/** That somebody was told what cannot stay with one person: whom, by which duty, and whether the child was told before. */
export function PassedOn({ words: { school }, cannot, send }: PassedOnProps) {
  const { t } = useTranslation(['year', 'inbox']);
  const { uid } = useMember();
  const colleagues = useColleagues(school);
  const form = useSentForm({
    schema,
    empty: NOTHING,
    about: { how: 'passed-on' },
    sentOf: ({ to, because, ...told }) => ({
      ...told,
      to: to === '' ? [] : [to],
      ...(!told.childTold && { because }),
    }),
    send,
  });
  const choose = t('year:words.passOn.choose');
  const others = Object.entries(colleagues.all).filter(([one, { role }]) => one !== uid && role !== 'admin');
  return (
    <details className={look.fold}>
      <summary>{t('year:words.passOn.heading')}</summary>
      <SentFields of={form} className={look.form}>
        <p className="muted">{t('year:words.passOn.why')}</p>
        <PickField
          of={form}
          name="duty"
          label={t('year:words.passOn.duty')}
          nothing={choose}
          options={DUTIES.map((value) => ({ value, label: t(`inbox:duty.${value}`) }))}
        />
        <PickField
          of={form}
          name="to"
          label={t('year:words.passOn.to')}
          nothing={choose}
          options={others.map(([value]) => ({ value, label: colleagues.calledOf(value) }))}
        />
        <TickField of={form} name="childTold">
          {t('year:words.passOn.told')}
        </TickField>
        {!form.values.childTold && (
          <WordsField of={form} name="because" label={t('year:words.passOn.because')} max={ANSWER_TEXT_MAX} />
        )}
        <SendButton of={form} live={!cannot}>
          {t('year:words.passOn.submit')}
        </SendButton>
      </SentFields>
    </details>
  );
}
