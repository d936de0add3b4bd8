import { isAgreed, placeStored } from '@domain/commands/outside/payloads';
import { type OutsidePlace, PLACE_KINDS } from '@domain/outside/records';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField, PickField, TickField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

interface PlaceFormProps {
  placeId: string;
  /** As it is; absent for a new one. */
  place?: OutsidePlace;
  live: boolean;
  onDone: () => void;
}

/** A place as it is from now on. A private one opens with the day of its agreement. */
export function PlaceForm({ placeId, place, live, onDone }: PlaceFormProps) {
  const { t } = useTranslation('outside');
  const { today } = useMember();
  const deed = useDeed();
  const { name = '', kind = 'public', agreedOn = '', active = true } = place ?? {};
  const form = useSentForm({
    schema: z.strictObject(placeStored).check(
      z.refine((one) => isAgreed(one), { path: ['agreedOn'] }),
      z.refine((one) => one.agreedOn === undefined || one.agreedOn <= today, { path: ['agreedOn'] }),
    ),
    empty: { name, kind, agreedOn, active },
    send: async (next) => {
      const isDone = await deed.run('store-outside-place', { placeId, place: next });
      if (isDone) onDone();
      return isDone;
    },
  });
  return (
    <SentFields of={form}>
      <LineField of={form} name="name" label={t('city.name')} />
      <PickField
        of={form}
        name="kind"
        label={t('city.kind')}
        options={PLACE_KINDS.map((value) => ({ value, label: t(`city.kinds.${value}`) }))}
      />
      <LineField
        of={form}
        name="agreedOn"
        type="date"
        most={today}
        label={t('city.agreedOn')}
        hint={t('city.agreedHint')}
      />
      <TickField of={form} name="active">
        {t('city.active')}
      </TickField>
      {deed.problem}
      <SendButton of={form} live={live} look="primary">
        {t('city.store')}
      </SendButton>
      <StaffButton onClick={onDone}>{t('leave')}</StaffButton>
    </SentFields>
  );
}
