import type { OptionalItem } from '@domain/optional/items';
import { REASON_MAX } from '@domain/rights/requests';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

const NOTHING = { basis: '', number: '', date: '', until: '' };
const NUMBER_MAX = 120;

/** Naming the basis of one item. Folded: it is done once a year at most. */
export function BasisForm({ item, live }: { item: OptionalItem; live: boolean }) {
  const { t } = useTranslation('exports');
  const { today } = useMember();
  const deed = useDeed();
  const [named, setNamed] = useState(NOTHING);
  const { basis, number, date, until } = named;
  const fits = !isTooLong(basis, REASON_MAX) && !isTooLong(number, NUMBER_MAX);
  const isReady = live && fits && Object.values(named).every((value) => value.trim() !== '');
  const set = (field: keyof typeof NOTHING) => (value: string) => setNamed({ ...named, [field]: value });
  const send = async () => {
    const payload = { item, basis: basis.trim(), decision: { number: number.trim(), date }, until };
    if (await deed.run('name-basis', payload)) setNamed(NOTHING);
  };
  return (
    <details>
      <summary>{t('optional.name.open')}</summary>
      <Form onSubmit={() => void send()}>
        <Field
          label={t('optional.name.basis')}
          hint={t('optional.name.basisHint')}
          room={{ text: basis, max: REASON_MAX, isOver: isTooLong(basis, REASON_MAX) }}
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              value={basis}
              onChange={(event) => set('basis')(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('optional.name.number')} hint={t('optional.name.numberHint')}>
          {(control) => (
            <input {...control} value={number} onChange={(event) => set('number')(event.target.value)} />
          )}
        </Field>
        <Field label={t('optional.name.date')}>
          {(control) => (
            <input
              {...control}
              type="date"
              max={today}
              value={date}
              onChange={(event) => set('date')(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('optional.name.until')} hint={t('optional.name.untilHint')}>
          {(control) => (
            <input
              {...control}
              type="date"
              min={today}
              value={until}
              onChange={(event) => set('until')(event.target.value)}
            />
          )}
        </Field>
        {deed.problem}
        <p>
          <StaffButton type="submit" disabled={!isReady || deed.busy}>
            {t('optional.name.send')}
          </StaffButton>
        </p>
      </Form>
    </details>
  );
}
