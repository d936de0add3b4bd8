import type { ImportRecord } from '@domain/import/records';
import { useTranslation } from 'react-i18next';

/** What a class is called: as the files have it, or, where they are not about it, after its id. Never the id itself. */
export function useClassWords({ counts }: Pick<ImportRecord, 'counts'>) {
  const { t } = useTranslation('imports');
  return ({ school, classId }: { school?: string; classId: string }): string => {
    const known = counts.find(
      (one) => one.classId === classId && (school === undefined || one.school === school),
    );
    if (known !== undefined && known.name !== '') return known.name;
    const [, year, grade, name] = /^(\d{4})-(\d)-(.+)$/.exec(classId) ?? [];
    return year === undefined ? t('people.none') : t('classes.called', { year, grade, name });
  };
}
