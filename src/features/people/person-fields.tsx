import { OF_TITLE } from '@domain/access/titles';
import { DUTIES, TITLES, type Title } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { weekdayNames } from '@/i18n/dates';
import { Field } from '@/staff/form/field';
import { Row } from '@/staff/page';
import { ChipBox } from '@/ui/chip-box';
import type { OfClasses } from './of-classes';
import type { PersonValues } from './person-form-values';

interface PersonFieldsProps extends OfClasses {
  values: PersonValues;
  wrong: Partial<Record<keyof PersonValues, unknown>>;
  set: <Name extends keyof PersonValues>(name: Name, value: PersonValues[Name]) => void;
}

/** Who somebody is at the school. */
export function PersonFields({ values, wrong, set, classIds, classNameOf }: PersonFieldsProps) {
  const { t, i18n } = useTranslation(['people', 'staff']);
  const weekdays = weekdayNames(i18n.language, 'short');
  const { role } = OF_TITLE[values.title];
  // A class of another year that somebody still has stays in sight to be taken out.
  const offered = [...new Set([...classIds, ...values.classIds])];
  return (
    <>
      <Field label={t('people:field.name')} wrong={wrong.displayName ? t('people:wrong.name') : undefined}>
        {(control) => (
          <input
            {...control}
            type="text"
            value={values.displayName}
            onChange={(event) => set('displayName', event.target.value)}
          />
        )}
      </Field>
      <Field label={t('people:field.title')} hint={t(`people:may.${role}`)}>
        {(control) => (
          <select
            {...control}
            value={values.title}
            onChange={(event) => set('title', event.target.value as Title)}
          >
            {TITLES.map((title) => (
              <option key={title} value={title}>
                {t(`staff:title.${title}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend>{t('people:field.duties')}</legend>
        <Row>
          {DUTIES.map((duty) => (
            <ChipBox
              key={duty}
              checked={values.duties.includes(duty)}
              onChange={(on) => set('duties', toggled(values.duties, duty, on))}
              label={t(`people:duty.${duty}`)}
            />
          ))}
        </Row>
      </fieldset>
      {role !== 'admin' && (
        <fieldset>
          <legend>{t('people:field.classes')}</legend>
          <Row>
            {offered.map((classId) => (
              <ChipBox
                key={classId}
                checked={values.classIds.includes(classId)}
                onChange={(on) => set('classIds', toggled(values.classIds, classId, on))}
                label={classNameOf(classId)}
              />
            ))}
          </Row>
        </fieldset>
      )}
      <fieldset>
        <legend>{t('people:field.days')}</legend>
        <Row>
          {[1, 2, 3, 4, 5, 6, 0].map((day) => (
            <ChipBox
              key={day}
              checked={values.workDays.includes(day)}
              onChange={(on) => set('workDays', toggled(values.workDays, day, on))}
              label={weekdays[day] ?? ''}
            />
          ))}
        </Row>
      </fieldset>
    </>
  );
}

function toggled<T>(all: readonly T[], one: T, on: boolean): T[] {
  const others = all.filter((other) => other !== one);
  return on ? [...others, one] : others;
}
