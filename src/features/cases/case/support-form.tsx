import { SUPPORT_KINDS } from '@domain/cases/choices';
import { plannedSupport } from '@domain/cases/records';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { TickField } from '@/staff/form/fields';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useDeed } from '@/staff/use-deed';
import { useCasesReader } from '../cases-context';
import { CaseForm, Line, Select } from './parts';

type SupportKind = (typeof SUPPORT_KINDS)[number];

interface SupportFormProps {
  caseId: string;
  /** What somebody chose from what the city suggests. */
  suggested?: { readonly kind: SupportKind; readonly place: string };
}

const schema = z.strictObject(plannedSupport);

/** What is to be done: what, by whom, from when, how often, where, and who has agreed. */
export function SupportForm({ caseId, suggested }: SupportFormProps) {
  const { t } = useTranslation('cases');
  const { school } = useCasesReader();
  const { today } = useMember();
  const colleagues = useColleagues(school);
  const names = useId();
  const deed = useDeed();
  const [supportId, setSupportId] = useState(() => crypto.randomUUID());
  const form = useSentForm({
    schema,
    empty: {
      ...{ kind: suggested?.kind ?? '', who: '', from: today, how: '', place: suggested?.place ?? '' },
      ...{ child: false, guardians: false },
    },
    keptAs: `case ${caseId} support ${suggested?.place ?? ''}`,
    sentOf: ({ child, guardians, ...plan }) => ({
      ...plan,
      ...((child || guardians) && { consent: { child, guardians } }),
    }),
    send: async (plan) => {
      const isDone = await deed.run('plan-support', { caseId, supportId, ...plan });
      if (isDone) setSupportId(crypto.randomUUID());
      return isDone;
    },
  });
  return (
    <CaseForm of={form} deed={deed} submit={t('supports.submit')}>
      <Select
        of={form}
        name="kind"
        label={t('supports.kind')}
        options={SUPPORT_KINDS.map((value) => ({ value, label: t(`support.${value}`) }))}
      />
      <Line of={form} name="who" label={t('supports.who')} hint={t('supports.whoHint')} list={names} />
      <datalist id={names}>
        {Object.keys(colleagues.all).map((uid) => (
          <option key={uid} value={colleagues.calledOf(uid)} />
        ))}
      </datalist>
      <Line of={form} name="from" label={t('supports.since')} type="date" />
      <Line of={form} name="how" label={t('supports.how')} />
      <Line of={form} name="place" label={t('supports.place')} />
      <TickField of={form} name="child">
        {t('supports.consent.child')}
      </TickField>
      <TickField of={form} name="guardians">
        {t('supports.consent.guardians')}
      </TickField>
    </CaseForm>
  );
}
