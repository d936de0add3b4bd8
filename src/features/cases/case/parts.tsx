import { reasoned } from '@domain/commands/cases/payloads';
import { CASE_LINE_MAX, CASE_TEXT_MAX } from '@domain/cases/choices';
import type { ComponentProps, ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField, SelectField, WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { type SentForm, useSentForm } from '@/staff/form/use-sent-form';
import { useDeed } from '@/staff/use-deed';
import { useCasesReader } from '../cases-context';
import { look } from '../look';

interface CaseFormProps<Values extends FieldValues> {
  of: SentForm<Values>;
  deed: ReturnType<typeof useDeed>;
  submit: string;
  /** Nothing is changed that could be sent. */
  isAsBefore?: boolean;
  children: ReactNode;
}

/** A form that ends in one command. What is written stays on this device until it is sent. */
export function CaseForm<Values extends FieldValues>(props: CaseFormProps<Values>) {
  const { of, deed, submit, isAsBefore = false, children } = props;
  const { t } = useTranslation('cases');
  const { live } = useCasesReader();
  return (
    <SentFields of={of} className={look.form}>
      {children}
      {deed.problem}
      {!live && of.isBegun && <p role="status">{t('kept')}</p>}
      <SendButton of={of} live={live && !isAsBefore} look="primary">
        {submit}
      </SendButton>
    </SentFields>
  );
}

/** Words of some length. */
export function Words<Values extends FieldValues>(props: ComponentProps<typeof WordsField<Values>>) {
  return <WordsField max={CASE_TEXT_MAX} {...props} />;
}

/** A few words, or a day. */
export function Line<Values extends FieldValues>(props: ComponentProps<typeof LineField<Values>>) {
  return <LineField max={CASE_LINE_MAX} {...props} />;
}

/** One of many, in a line. */
export function Select<Values extends FieldValues>(props: ComponentProps<typeof SelectField<Values>>) {
  const { t } = useTranslation('cases');
  return <SelectField nothing={t('choose')} {...props} />;
}

const reasonSchema = z.strictObject(reasoned);
const NO_REASON = { reason: '' };

interface ReasonFormProps {
  caseId: string;
  deed: 'reopen-case' | 'take-back-case' | 'send-case-back';
  label: string;
  submit: string;
}

/** A deed that asks for nothing but its reason. */
export function ReasonForm({ caseId, deed: name, label, submit }: ReasonFormProps) {
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema: reasonSchema, empty: NO_REASON, keptAs: `case ${caseId} ${name}` },
    send: ({ reason }) => deed.run(name, { caseId, reason }),
  });
  return (
    <CaseForm {...{ of: form, deed, submit }}>
      <Words of={form} name="reason" label={label} />
    </CaseForm>
  );
}

/** What is needed now and then, behind its name. */
export function Fold({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <details className={look.fold}>
      <summary>{heading}</summary>
      {children}
    </details>
  );
}
