import { KEPT_WHY_MAX } from '@domain/readings/kept-entry';
import type { ComponentProps } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LineField } from '../form/fields';

/** Why the child's own page says nothing of who opens its record: for other leaders to read. */
export function KeptWhy<Values extends FieldValues>(
  props: Pick<ComponentProps<typeof LineField<Values>>, 'of' | 'name'>,
) {
  const { t } = useTranslation('staff');
  return (
    <LineField
      {...props}
      label={t('access.keptWhy')}
      hint={t('access.keptWhyHint')}
      max={KEPT_WHY_MAX}
      saysRoom
    />
  );
}
