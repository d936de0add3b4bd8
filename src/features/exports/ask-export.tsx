import { zodResolver } from '@hookform/resolvers/zod';
import { daySchema, monthSchema } from '@domain/day-schemas';
import { EXPORT_KINDS, EXPORT_WORDS_MAX as MAX, type ExportKind } from '@domain/export/records';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { words } from '@/staff/form/words';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

const NOTHING = {
  ...{ kind: 'panel' as ExportKind, purpose: '', recipient: '', basis: '' },
  ...{ from: '', to: '', destroyBy: '' },
};
const formSchema = z.object({
  ...{ kind: z.enum(EXPORT_KINDS), purpose: words(MAX), recipient: words(MAX), basis: words(MAX) },
  ...{ from: monthSchema, to: monthSchema, destroyBy: daySchema },
});

/** Asking that rows are taken out. Folded: it is done a few times a year. */
export function AskExport() {
  const { t } = useTranslation('exports');
  const { today } = useMember();
  const deed = useDeed();
  const [exportId, setExportId] = useState(() => crypto.randomUUID());
  const form = useForm({ defaultValues: NOTHING, resolver: zodResolver(formSchema) });
  const kind = form.watch('kind');
  // At once, not in a moment: a press right after the last letter counts.
  const isReady = formSchema.safeParse(form.watch()).success;
  const send = form.handleSubmit(async (asked) => {
    if (!(await deed.run('ask-export', { exportId, ...asked }))) return;
    form.reset(NOTHING);
    setExportId(crypto.randomUUID());
  });
  return (
    <Part heading={t('ask.heading')} why={t('ask.why')}>
      <details>
        <summary>{t('ask.open')}</summary>
        <Form onSubmit={() => void send()}>
          <Picker
            label={t('ask.kind')}
            chosen={kind}
            options={EXPORT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChoose={(value) => form.setValue('kind', value as ExportKind)}
          />
          <p className="muted">{t(`kindWhy.${kind}`)}</p>
          {(['purpose', 'recipient', 'basis'] as const).map((field) => {
            const text = form.watch(field);
            return (
              <Field
                key={field}
                label={t(`ask.${field}`)}
                hint={t(`ask.${field}Hint`)}
                room={{ text, max: MAX, isOver: isTooLong(text, MAX) }}
              >
                {(control) => <input {...control} {...form.register(field)} />}
              </Field>
            );
          })}
          {(['from', 'to'] as const).map((field) => (
            <Field key={field} label={t(`ask.${field}`)}>
              {(control) => (
                <input {...control} type="month" max={today.slice(0, 7)} {...form.register(field)} />
              )}
            </Field>
          ))}
          <Field label={t('ask.destroyBy')} hint={t('ask.destroyByHint')}>
            {(control) => <input {...control} type="date" min={today} {...form.register('destroyBy')} />}
          </Field>
          {deed.problem}
          <p>
            <StaffButton type="submit" disabled={!isReady || deed.busy}>
              {t('ask.send')}
            </StaffButton>
          </p>
        </Form>
      </details>
    </Part>
  );
}
