import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { StaffButton } from '../staff-button';
import { Form, Problem } from './form';
import type { SentForm } from './use-sent-form';

interface SentFieldsProps<Values extends FieldValues> {
  of: SentForm<Values>;
  labelledBy?: string;
  className?: string | undefined;
  children: ReactNode;
}

/** The fields of a form that is sent, what sends them, and why it was not done. */
export function SentFields<Values extends FieldValues>({ of, children, ...props }: SentFieldsProps<Values>) {
  const { t } = useTranslation('staff');
  return (
    <Form {...props} noValidate onSubmit={(form) => void of.submit(form)}>
      {children}
      <Problem>{of.isStuck ? t('form.stuck') : null}</Problem>
    </Form>
  );
}

interface SendButtonProps {
  of: { readonly isSending: boolean };
  /** Whether it can be stored now. */
  live: boolean;
  /** Something else is on its way. */
  busy?: boolean;
  /** The one that matters most on its screen; one among others in a row. */
  look?: 'primary' | 'plain' | 'row';
  children: ReactNode;
}

/** Sends the form around it. While it is on its way the button keeps the focus; pressed again it does nothing. */
export function SendButton({ of, live, busy = false, look = 'row', children }: SendButtonProps) {
  const sending = {
    type: 'submit' as const,
    disabled: !live || (busy && !of.isSending),
    'aria-disabled': of.isSending || undefined,
  };
  if (look === 'row') return <StaffButton {...sending}>{children}</StaffButton>;
  return (
    <Button variant={look} {...sending}>
      {children}
    </Button>
  );
}
