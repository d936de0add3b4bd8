import type { ImportPerson } from '@domain/import/records';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Part } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import type { ImportViewProps } from './import-view';
import { look } from './look';
import { useClassWords } from './use-class-words';

/** With names, class by class: of whom something changes. */
export function PeopleByClass({ school, importId, record }: ImportViewProps) {
  const { imports } = usePorts();
  const { t } = useTranslation('imports');
  const nameOf = useClassWords(record);
  const pages = useLive(imports.watchPeople, school, importId);
  if (record.pages.people === 0) return null;
  return (
    <Part heading={t('people.heading')} why={t('people.why')}>
      <Async of={pages} offline={null} level={3}>
        {(found) =>
          [...byClass(Object.values(found).flatMap(({ people }) => people))].map(([key, people]) => (
            <details key={key}>
              <summary>
                {t('people.of', {
                  class: nameOf(people[0] ?? { classId: '' }),
                  count: people.length,
                })}
              </summary>
              <ul className={look.people}>
                {people.map((person, at) => (
                  <li key={`${person.name} ${String(at)}`}>
                    <span className={look.what}>{t(`what.${person.what}`)}</span>
                    <span>
                      {person.number !== undefined && t('people.number', { count: person.number })}{' '}
                      {person.name}
                    </span>
                    <span className="muted">
                      {person.from !== undefined &&
                        t('people.moved', { from: nameOf({ school: person.school, classId: person.from }) })}
                      {person.before !== undefined && t('people.before', { name: person.before })}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          ))
        }
      </Async>
    </Part>
  );
}

function byClass(people: readonly ImportPerson[]): Map<string, ImportPerson[]> {
  const classes = new Map<string, ImportPerson[]>();
  for (const person of people) {
    const key = `${person.school} ${person.classId}`;
    classes.set(key, [...(classes.get(key) ?? []), person]);
  }
  return new Map([...classes].toSorted(([a], [b]) => a.localeCompare(b, 'ja', { numeric: true })));
}
