import { NAME_MAX, type OutsidePlace, PLACE_KINDS } from '@domain/outside/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Check } from '@/staff/form/check';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
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

/** A place as it is from now on. A private one opens with the day of its agreement. */
export function PlaceForm({ placeId, place, live, onDone }: PlaceFormProps) {
  const { t } = useTranslation('outside');
  const { today } = useMember();
  const deed = useDeed();
  const [name, setName] = useState(place?.name ?? '');
  const [kind, setKind] = useState(place?.kind ?? 'public');
  const [agreedOn, setAgreedOn] = useState(place?.agreedOn ?? '');
  const [active, setActive] = useState(place?.active ?? true);
  const isReady = name.trim() !== '' && !isTooLong(name, NAME_MAX);
  const send = async () => {
    const stored = { name: name.trim(), kind, active, ...(agreedOn !== '' && { agreedOn }) };
    if (await deed.run('store-outside-place', { placeId, place: stored })) onDone();
  };
  return (
    <Form onSubmit={() => void (isReady && send())}>
      <Field label={t('city.name')}>
        {(control) => (
          <input {...control} type="text" value={name} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <Picker
        label={t('city.kind')}
        chosen={kind}
        options={PLACE_KINDS.map((value) => ({ value, label: t(`city.kinds.${value}`) }))}
        onChoose={(value) => setKind(value as typeof kind)}
      />
      <Field label={t('city.agreedOn')} hint={t('city.agreedHint')}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={today}
            value={agreedOn}
            onChange={({ target }) => setAgreedOn(target.value)}
          />
        )}
      </Field>
      <Check checked={active} onChange={setActive}>
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
