import { schoolYearOfClass } from '@domain/school/grades';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Not a class id. */
const EARLIER = 'earlier';

interface ClassPickerProps {
  /** Of this school year. */
  classIds: readonly string[];
  /** Of the years before: behind a choice. */
  earlier: readonly string[];
  chosen: string;
  nameOf: (classId: string) => string;
  onChoose: (classId: string) => void;
}

export function ClassPicker({ classIds, earlier, chosen, nameOf, onChoose }: ClassPickerProps) {
  const { t } = useTranslation('staff');
  const [asked, setAsked] = useState(false);
  const withEarlier = asked || earlier.includes(chosen);
  const years = [...new Set(earlier.map(schoolYearOfClass))].sort((a, b) => b - a);
  return (
    <label className="staff-picker staff-class-picker">
      <span>{t('area.chooseClass')}</span>
      <select value={chosen} onChange={(event) => choose(event.target.value)}>
        {classIds.map((classId) => (
          <option key={classId} value={classId}>
            {nameOf(classId)}
          </option>
        ))}
        {withEarlier &&
          years.map((year) => (
            <optgroup key={year} label={t('class.year', { year })}>
              {earlier
                .filter((classId) => schoolYearOfClass(classId) === year)
                .map((classId) => (
                  <option key={classId} value={classId}>
                    {t('class.ofYear', { year, name: nameOf(classId) })}
                  </option>
                ))}
            </optgroup>
          ))}
        {earlier.length > 0 && !withEarlier && <option value={EARLIER}>{t('class.earlier')}</option>}
      </select>
    </label>
  );

  function choose(value: string): void {
    if (value === EARLIER) setAsked(true);
    else onChoose(value);
  }
}
