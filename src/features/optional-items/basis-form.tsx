import { zodResolver } from '@hookform/resolvers/zod';
import { daySchema } from '@domain/day-schemas';
import type { OptionalItem } from '@domain/optional/items';
import { REASON_MAX } from '@domain/rights/requests';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { words } from '@/staff/form/words';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

const NOTHING = { basis: '', number: '', date: '', until: '' };
const NUMBER_MAX = 120;
const formSchema = z.object({
  ...{ basis: words(REASON_MAX), number: words(NUMBER_MAX) },
  ...{ date: daySchema, until: daySchema },
});

/** Naming the basis of one item. Folded: it is done once a year at most. */
export function BasisForm({ item, live }: { item: OptionalItem; live: boolean }) {
  const { t } = useTranslation('exports');
  const { today } = useMember();
  const deed = useDeed();
  const form = useForm({ defaultValues: NOTHING, resolver: zodResolver(formSchema) });
  const basis = form.watch('basis');
  // At once, not in a moment: a press right after the last letter counts.
  const isReady = formSchema.safeParse(form.watch()).success;
  const send = form.handleSubmit(async ({ number, date, ...named }) => {
    if (await deed.run('name-basis', { item, ...named, decision: { number, date } })) form.reset(NOTHING);
  });
  return (
    <details>
      <summary>{t('optional.name.open')}</summary>
      <Form onSubmit={() => void send()}>
        <Field
          label={t('optional.name.basis')}
          hint={t('optional.name.basisHint')}
          room={{ text: basis, max: REASON_MAX, isOver: isTooLong(basis, REASON_MAX) }}
        >
          {(control) => <textarea {...control} rows={2} {...form.register('basis')} />}
        </Field>
        <Field label={t('optional.name.number')} hint={t('optional.name.numberHint')}>
          {(control) => <input {...control} {...form.register('number')} />}
        </Field>
        <Field label={t('optional.name.date')}>
          {(control) => <input {...control} type="date" max={today} {...form.register('date')} />}
        </Field>
        <Field label={t('optional.name.until')} hint={t('optional.name.untilHint')}>
          {(control) => <input {...control} type="date" min={today} {...form.register('until')} />}
        </Field>
        {deed.problem}
        <p>
          <StaffButton type="submit" disabled={!live || !isReady || deed.busy}>
            {t('optional.name.send')}
          </StaffButton>
        </p>
      </Form>
    </details>
  );
}
