import { useTranslation } from 'react-i18next';
import { weekdayNames } from '@/i18n/dates';
import styles from './outside.module.css';

interface WeekdayChoiceProps {
  /** Of its boxes. */
  name?: string;
  legend: string;
  chosen: readonly number[];
  onChoose: (days: readonly number[]) => void;
}

/** On which days of the week: Monday first, as in a timetable. */
export function WeekdayChoice({ name, legend, chosen, onChoose }: WeekdayChoiceProps) {
  const { i18n } = useTranslation();
  const names = weekdayNames(i18n.language, 'short');
  return (
    <fieldset className={styles.days}>
      <legend>{legend}</legend>
      {[1, 2, 3, 4, 5, 6, 0].map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            name={name}
            checked={chosen.includes(day)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, day].toSorted() : chosen.filter((one) => one !== day))
            }
          />
          {names[day]}
        </label>
      ))}
    </fieldset>
  );
}

/** The same as it is read. */
export function useWeekdays(): (days: readonly number[]) => string {
  const { t, i18n } = useTranslation('outside');
  const names = weekdayNames(i18n.language, 'short');
  return (days) => days.map((day) => names[day]).join(t('and'));
}
