import type { MatchReason } from '@domain/import/decisions';
import type { ImportPerson } from '@domain/import/records';
import { useTranslation } from 'react-i18next';
import { Part } from '@/staff/page';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { without } from '@domain/without';
import type { Decided } from './deciding';
import type { ImportViewProps } from './import-view';
import { look } from './look';
import { useClassWords } from './use-class-words';

interface PeopleAskedProps extends ImportViewProps {
  decided: Decided;
  decide: (change: Decided) => void;
}

/** Who is like somebody in the roster and not exactly the same: one by one, or all alike. */
export function PeopleAsked({ school, importId, record, decided, decide }: PeopleAskedProps) {
  const { imports } = usePorts();
  const { t } = useTranslation('imports');
  const pages = useLive(record.totals?.asked ? imports.watchPeople : null, school, importId);
  const found = useLive(record.pages.problems === 0 ? null : imports.watchProblems, school, importId);
  const asked =
    pages.state === 'ready'
      ? Object.values(pages.value).flatMap(({ people }) => people.filter(({ what }) => what === 'asked'))
      : [];
  const problems = found.state === 'ready' ? Object.values(found.value).flatMap((page) => page.problems) : [];
  const illegible = problems.filter(({ code }) => code === 'name-illegible');
  if (asked.length === 0 && illegible.length === 0) return null;
  const reasons = [...new Set(asked.flatMap(({ candidates }) => candidates?.[0]?.why ?? []))];
  const alike = decided.alike ?? [];
  const seen = decided.seen ?? [];
  const toggled = <T,>(all: readonly T[], one: T) =>
    all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
  return (
    <Part heading={t('asked.heading')} why={t('asked.why')}>
      {reasons.map((reason: MatchReason) => (
        <label key={reason} className={look.alike}>
          <input
            type="checkbox"
            checked={alike.includes(reason)}
            onChange={() => decide({ alike: toggled(alike, reason) })}
          />
          <span>{t('asked.alike', { why: t(`reason.${reason}`) })}</span>
        </label>
      ))}
      <ul className={look.columns}>
        {asked.map((person) => (
          <li key={person.key}>
            <Choice {...{ person, record, decided, decide }} />
          </li>
        ))}
        {illegible.map(({ params: { sight = '', value = '', listed = '' } }) => (
          <li key={sight}>
            <label className={look.alike}>
              <input
                type="checkbox"
                checked={seen.includes(sight)}
                onChange={() => decide({ seen: toggled(seen, sight) })}
              />
              <span>{t('asked.seen', { value, listed })}</span>
            </label>
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface ChoiceProps extends Pick<PeopleAskedProps, 'record' | 'decided' | 'decide'> {
  person: ImportPerson;
}

function Choice({ person: { key = '', name, candidates = [] }, record, decided, decide }: ChoiceProps) {
  const classNameOf = useClassWords(record);
  const { t } = useTranslation('imports');
  const choose = (who: string) => {
    const others = without(decided.people ?? {}, key);
    decide({ people: who === '' ? others : { ...others, [key]: who } });
  };
  const why = (candidates[0]?.why ?? []).map((one) => t(`reason.${one}`)).join(t('and'));
  return (
    <>
      <Picker
        label={name}
        chosen={decided.people?.[key] ?? ''}
        options={[
          { value: '', label: t('asked.later') },
          ...candidates.map(({ pupilId, name: other, classId, number }) => ({
            value: pupilId,
            label: t('asked.same', { name: other, class: classNameOf({ classId }), number }),
          })),
          { value: 'new', label: t('asked.new') },
        ]}
        onChoose={choose}
      />
      {why !== '' && <span className="muted">{t('asked.because', { why })}</span>}
    </>
  );
}
