/** What a new school year needs besides its classes: who has which, from when it is seen, and who looks after the old ones until then. */
import { ROLES_WITH_CLASSES } from '@domain/access/standing';
import { dayOf } from '@domain/days';
import { usualCalendar } from '@domain/defaults/calendar';
import type { ImportRecord } from '@domain/import/records';
import { classesByYear, openClasses, schoolYearOfClass } from '@domain/school/grades';
import type { SchoolClass } from '@domain/school/school';
import { isTooEarly, openingOf } from '@domain/rollover/hour';
import { without } from '@domain/without';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { Part, Row } from '@/staff/page';
import { useColleagues } from '@/staff/people/use-colleagues';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { useServerNow } from '@/sync/use-server-now';
import type { Decided } from './deciding';
import { type KnownMatter, OpenMattersPart } from './open-matters';

const NO_CLASSES: Readonly<Record<string, SchoolClass>> = {};

/** From when an import is seen, where it is of a year that has not begun; `null`: at once. */
export interface Hour {
  readonly day: string;
  readonly time: string;
}

export function useHour(school: string, record: ImportRecord) {
  const { schools } = usePorts();
  const now = useServerNow();
  const classIds = record.counts.map(({ classId }) => classId);
  const isNext = isTooEarly(classIds, now);
  const stored = useLive(isNext && school !== '' ? schools.watchCalendar : null, school);
  const [chosen, setChosen] = useState<Hour>();
  if (!isNext) return { hour: null, setHour: setChosen };
  const year = Math.max(...classIds.map(schoolYearOfClass));
  const opening = Date.parse(openingOf(year, valueOr(stored, null) ?? usualCalendar(now)));
  const hour = chosen ?? { day: dayOf(opening), time: '08:00' };
  return { hour, setHour: setChosen };
}

interface NextYearProps {
  school: string;
  record: ImportRecord;
  hour: Hour;
  setHour: (hour: Hour) => void;
  /** What is open that this reader reads anyway. */
  known: readonly KnownMatter[];
  decided: Decided;
  decide: (change: Decided) => void;
  standIns: Readonly<Record<string, string>>;
  setStandIns: (standIns: Readonly<Record<string, string>>) => void;
}

export function NextYear({ school, hour, setHour, known, ...props }: NextYearProps) {
  const { t } = useTranslation(['imports', 'staff']);
  return (
    <>
      <Part heading={t('next.from')} why={t('next.fromWhy')}>
        <Row>
          {(['day', 'time'] as const).map((part) => (
            <Field
              key={part}
              label={t(`next.${part}`)}
              wrong={hour[part] === '' ? t(`staff:form.missing.${part}`) : undefined}
            >
              {(control) => (
                <input
                  {...control}
                  type={part === 'day' ? 'date' : 'time'}
                  value={hour[part]}
                  onChange={({ target }) => setHour({ ...hour, [part]: target.value })}
                />
              )}
            </Field>
          ))}
        </Row>
      </Part>
      {props.record.matters && (
        <OpenMattersPart school={school} matters={props.record.matters} known={known} />
      )}
      {school !== '' && <Homerooms school={school} {...props} />}
    </>
  );
}

type HomeroomsProps = Omit<NextYearProps, 'hour' | 'setHour' | 'known'>;

function Homerooms({ school, record, decided, decide, standIns, setStandIns }: HomeroomsProps) {
  const { schools } = usePorts();
  const { t } = useTranslation('imports');
  const now = useServerNow();
  const colleagues = useColleagues(school);
  const classes = valueOr(useLive(schools.watchClasses, school, 'all'), NO_CLASSES);
  const ids = openClasses(classes);
  const year = Math.max(...record.counts.map(({ classId }) => schoolYearOfClass(classId)));
  const next = record.counts.filter(({ classId }) => schoolYearOfClass(classId) === year);
  const present = ids.length === 0 ? [] : classesByYear(ids, dayOf(now)).present;
  const old = present.filter((id) => schoolYearOfClass(id) < year);
  const people = Object.entries(colleagues.all)
    .filter(([, { role, active }]) => active && ROLES_WITH_CLASSES.includes(role))
    .map(([uid]) => ({ value: uid, label: colleagues.calledOf(uid) }));
  const options = [{ value: '', label: t('next.nobodyYet') }, ...people];
  const homerooms = decided.homerooms ?? {};
  const missing = next.filter(({ classId }) => (homerooms[classId] ?? []).length === 0).length;
  const name = (classId: string, uid: string) => {
    const others = without(homerooms, classId);
    decide({ homerooms: uid === '' ? others : { ...others, [classId]: [uid] } });
  };
  const standIn = (classId: string, uid: string) => {
    const others = without(standIns, classId);
    setStandIns(uid === '' ? others : { ...others, [classId]: uid });
  };
  return (
    <>
      <Part heading={t('next.homerooms')} why={t('next.homeroomsWhy')}>
        {missing > 0 && <p className="field-error">{t('next.missing', { count: missing })}</p>}
        <Row>
          {next.map(({ classId, name: label }) => (
            <Picker
              key={classId}
              label={label || classId}
              chosen={homerooms[classId]?.[0] ?? ''}
              options={options}
              onChoose={(uid) => name(classId, uid)}
            />
          ))}
        </Row>
      </Part>
      <Part heading={t('next.standIns')} why={t('next.standInsWhy')}>
        <Row>
          {old.map((classId) => (
            <Picker
              key={classId}
              label={classes[classId]?.name ?? classId}
              chosen={standIns[classId] ?? ''}
              options={[{ value: '', label: t('next.asNow') }, ...people]}
              onChoose={(uid) => standIn(classId, uid)}
            />
          ))}
        </Row>
      </Part>
    </>
  );
}
