import { passedOn, saysWhyUntold } from '@domain/commands/signal-payloads';
import { ANSWER_TEXT_MAX, DUTIES } from '@domain/signals/choices';
import type { Thread } from '@domain/signals/records';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { ChoiceField, TicksField, WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';

const schema = z.strictObject(passedOn).check(z.refine(saysWhyUntold, { path: ['because'] }));

interface PassOnFormProps {
  thread: Thread;
  busy: boolean;
  send: (passOn: z.infer<typeof schema>) => Promise<boolean>;
}

const NOTHING = { duty: '', to: [] as string[], told: '', because: '' };

/** 伝える: what cannot stay with one person. To whom, by which duty, and whether the child was told before. */
export function PassOnForm({ thread, busy, send }: PassOnFormProps) {
  const { t } = useTranslation(['inbox', 'staff']);
  const { uid } = useMember();
  const { live } = useInboxReader();
  const colleagues = useColleagues(thread.school);
  const form = useSentForm({
    schema,
    empty: NOTHING,
    sentOf: ({ told, because, ...passed }) => ({
      ...passed,
      ...(told !== '' && { childTold: told === 'told' }),
      ...(told === 'could-not' && { because }),
    }),
    fieldOf: () => ({ childTold: 'told' }),
    send,
  });
  const others = Object.keys(colleagues.all).filter(
    (one) => one !== uid && !thread.owners.includes(one) && colleagues.all[one]?.role !== 'admin',
  );
  return (
    <SentFields of={form} className={look.form}>
      <p>{t('inbox:passOn.why')}</p>
      <ChoiceField
        of={form}
        name="duty"
        label={t('inbox:passOn.duty')}
        options={DUTIES.map((value) => ({ value, label: t(`inbox:duty.${value}`) }))}
      />
      <TicksField
        of={form}
        name="to"
        label={t('inbox:passOn.to')}
        options={others.map((value) => ({ value, label: colleagues.calledOf(value) }))}
      />
      <ChoiceField
        of={form}
        name="told"
        label={t('inbox:passOn.told')}
        options={[
          { value: 'told', label: t('inbox:passOn.toldBefore') },
          { value: 'could-not', label: t('inbox:passOn.couldNot') },
        ]}
      />
      {form.values.told === 'could-not' && (
        <WordsField of={form} name="because" label={t('inbox:passOn.because')} max={ANSWER_TEXT_MAX} />
      )}
      <SendButton of={form} live={live} busy={busy}>
        {t('inbox:passOn.submit')}
      </SendButton>
    </SentFields>
  );
}
