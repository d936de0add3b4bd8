import { CASE_LINE_MAX, SUPPORT_KINDS } from '@domain/cases/choices';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Check } from '@/staff/form/check';
import { Field } from '@/staff/form/field';
import { useMember } from '@/staff/people/member';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { useCasesReader } from '../cases-context';
import { DeedForm, isSaid, isSaidOrNot, Line, Select } from './parts';

type SupportKind = (typeof SUPPORT_KINDS)[number];

interface SupportFormProps {
  caseId: string;
  /** What somebody chose from what the city suggests. */
  suggested?: { readonly kind: SupportKind; readonly place: string };
}

/** What is to be done: what, by whom, from when, how often, where, and who has agreed. */
export function SupportForm({ caseId, suggested }: SupportFormProps) {
  const { t } = useTranslation('cases');
  const { school } = useCasesReader();
  const { today } = useMember();
  const colleagues = useColleagues(school);
  const names = useId();
  const deed = useDeed();
  const [supportId, setSupportId] = useState(() => crypto.randomUUID());
  const { values, set, clear } = useKeptForm<{
    kind: SupportKind | '';
    who: string;
    from: string;
    how: string;
    place: string;
    child: boolean;
    guardians: boolean;
  }>(`case ${caseId} support ${suggested?.place ?? ''}`, {
    ...{ kind: suggested?.kind ?? '', who: '', from: today, how: '', place: suggested?.place ?? '' },
    ...{ child: false, guardians: false },
  });
  const { kind, who, from, how, place, child, guardians } = values;
  const isWhole =
    kind !== '' &&
    from !== '' &&
    isSaid(who, CASE_LINE_MAX) &&
    [how, place].every((line) => isSaidOrNot(line, CASE_LINE_MAX));
  const send = async () => {
    if (kind === '') return;
    const isDone = await deed.run('plan-support', {
      ...{ caseId, supportId, kind, who: who.trim(), from },
      ...(how.trim() !== '' && { how: how.trim() }),
      ...(place.trim() !== '' && { place: place.trim() }),
      ...((child || guardians) && { consent: { child, guardians } }),
    });
    if (!isDone) return;
    setSupportId(crypto.randomUUID());
    clear();
  };
  return (
    <DeedForm
      deed={deed}
      submit={t('supports.submit')}
      isWhole={isWhole}
      isBegun={who !== '' || how !== ''}
      onSubmit={() => void send()}
    >
      <Select
        label={t('supports.kind')}
        value={kind}
        options={SUPPORT_KINDS.map((value) => ({ value, label: t(`support.${value}`) }))}
        onChange={(next) => set({ kind: next })}
      />
      <Field label={t('supports.who')} hint={t('supports.whoHint')}>
        {(control) => (
          <input
            {...control}
            list={names}
            value={who}
            onChange={(event) => set({ who: event.target.value })}
          />
        )}
      </Field>
      <datalist id={names}>
        {Object.keys(colleagues.all).map((uid) => (
          <option key={uid} value={colleagues.calledOf(uid)} />
        ))}
      </datalist>
      <Line label={t('supports.since')} type="date" value={from} onChange={(next) => set({ from: next })} />
      <Line label={t('supports.how')} value={how} onChange={(next) => set({ how: next })} />
      <Line label={t('supports.place')} value={place} onChange={(next) => set({ place: next })} />
      <Check checked={child} onChange={(next) => set({ child: next })}>
        {t('supports.consent.child')}
      </Check>
      <Check checked={guardians} onChange={(next) => set({ guardians: next })}>
        {t('supports.consent.guardians')}
      </Check>
    </DeedForm>
  );
}
