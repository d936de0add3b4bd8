import type { FieldErrors } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ComponentProps } from 'react';
import { countErrors } from '@/ui/form-problems';
import { SaveBar } from '@/ui/save-bar';

interface StoredSaveProps extends Omit<ComponentProps<typeof SaveBar>, 'problemCount' | 'words'> {
  errors: FieldErrors;
  /** What is wrong beside what the fields say. */
  further?: number;
}

/** The save bar of a form over one stored setting, in the words that all of them have. */
export function StoredSave({ errors, further = 0, ...saving }: StoredSaveProps) {
  const { t } = useTranslation('models');
  return (
    <SaveBar
      {...saving}
      problemCount={further + countErrors(errors)}
      words={(word, count) => t(`save.${word}`, count)}
    />
  );
}
