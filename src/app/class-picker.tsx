import { useTranslation } from 'react-i18next';

interface ClassPickerProps {
  classIds: readonly string[];
  chosen: string;
  nameOf: (classId: string) => string;
  onChoose: (classId: string) => void;
}

export function ClassPicker({ classIds, chosen, nameOf, onChoose }: ClassPickerProps) {
  const { t } = useTranslation('staff');
  return (
    <label className="staff-picker staff-class-picker">
      <span>{t('area.chooseClass')}</span>
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {classIds.map((classId) => (
          <option key={classId} value={classId}>
            {nameOf(classId)}
          </option>
        ))}
      </select>
    </label>
  );
}
