import { useTranslation } from 'react-i18next';

/** What somebody has to do in a field in which nothing stands. */
export type Missing = 'write' | 'choose' | 'day' | 'month' | 'time' | 'number' | 'tick';

/** What is wrong in a field, in words, `own` where the form has some; nothing while the schema refuses nothing of it. */
export function useWrong(error: unknown, value: unknown, missing: Missing, own?: string): string | undefined {
  const { t } = useTranslation('staff');
  if (error === undefined) return undefined;
  const isEmpty =
    typeof value === 'string' ? value.trim() === '' : Array.isArray(value) ? value.length === 0 : !value;
  if (own !== undefined && (!isEmpty || missing === 'number')) return own;
  return t(isEmpty ? `form.missing.${missing}` : 'form.unfit');
}
