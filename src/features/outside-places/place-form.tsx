import { zodResolver } from '@hookform/resolvers/zod';
import { daySchema } from '@domain/day-schemas';
import { NAME_MAX, type OutsidePlace, PLACE_KINDS } from '@domain/outside/records';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Check } from '@/staff/form/check';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { words } from '@/staff/form/words';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';

interface PlaceFormProps {
  placeId: string;
  /** As it is; absent for a new one. */
  place?: OutsidePlace;
  live: boolean;
  onDone: () => void;
}

const formSchema = z.object({
  ...{ name: words(NAME_MAX), kind: z.enum(PLACE_KINDS), active: z.boolean() },
  agreedOn: z.union([z.literal(''), daySchema]),
});

/** A place as it is from now on. A private one opens with the day of its agreement. */
export function PlaceForm({ placeId, place, live, onDone }: PlaceFormProps) {
  const { t } = useTranslation('outside');
  const { today } = useMember();
  const deed = useDeed();
  const { name = '', kind = 'public', agreedOn = '', active = true } = place ?? {};
  const defaultValues: z.infer<typeof formSchema> = { name, kind, agreedOn, active };
  const form = useForm({ defaultValues, resolver: zodResolver(formSchema) });
  // At once, not in a moment: a press right after the last letter counts.
  const isReady = formSchema.safeParse(form.watch()).success;
  const send = form.handleSubmit(async ({ agreedOn: day, ...values }) => {
    const stored = { ...values, ...(day !== '' && { agreedOn: day }) };
    if (await deed.run('store-outside-place', { placeId, place: stored })) onDone();
  });
  return (
    <Form onSubmit={() => void send()}>
      <Field label={t('city.name')}>
        {(control) => <input {...control} type="text" {...form.register('name')} />}
      </Field>
      <Picker
        label={t('city.kind')}
        chosen={form.watch('kind')}
        options={PLACE_KINDS.map((value) => ({ value, label: t(`city.kinds.${value}`) }))}
        onChoose={(value) => form.setValue('kind', value as typeof kind)}
      />
      <Field label={t('city.agreedOn')} hint={t('city.agreedHint')}>
        {(control) => <input {...control} type="date" max={today} {...form.register('agreedOn')} />}
      </Field>
      <Check checked={form.watch('active')} onChange={(next) => form.setValue('active', next)}>
        {t('city.active')}
      </Check>
      {deed.problem}
      <Button type="submit" variant="primary" disabled={!live || deed.busy || !isReady}>
        {t('city.store')}
      </Button>
      <StaffButton onClick={onDone}>{t('leave')}</StaffButton>
    </Form>
  );
}
