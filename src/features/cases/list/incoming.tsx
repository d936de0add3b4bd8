import type { IncomingCase } from '@domain/cases/passing';
import { partIdSchema } from '@domain/cases/records';
import { dayOfInstant } from '@domain/days';
import { findPupils, pupilIndex } from '@domain/record/find-pupils';
import { classesByYear } from '@domain/school/grades';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { longDate } from '@/i18n/dates';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import { usePupilName } from '@/staff/people/use-pupil';
import { usePorts } from '@/staff/ports';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { CaseForm, Fold, Line, ReasonForm, Select } from '../case/parts';
import { intensityOf } from './case-line';
import { useCasesReader } from '../cases-context';
import { look } from '../look';

interface IncomingProps {
  caseId: string;
  one: IncomingCase;
}

/** What other schools ask this one to go on with, the latest last. */
export function IncomingCases({ all }: { all: Readonly<Record<string, IncomingCase>> }) {
  const { t } = useTranslation('cases');
  const listed = Object.entries(all).toSorted(([, a], [, b]) => a.at.localeCompare(b.at));
  if (listed.length === 0) return null;
  return (
    <section aria-labelledby="cases-incoming" className={look.section}>
      <h2 id="cases-incoming">
        {t('incoming.heading')} <span className="muted">{t('count', { count: listed.length })}</span>
      </h2>
      <p className="muted">{t('incoming.why')}</p>
      <ul className={look.lines}>
        {listed.map(([caseId, one]) => (
          <Incoming key={caseId} {...{ caseId, one }} />
        ))}
      </ul>
    </section>
  );
}

function Incoming({ caseId, one }: IncomingProps) {
  const { t, i18n } = useTranslation('cases');
  const nameOf = usePupilName();
  const dateOf = (at: string) => longDate(i18n.language, dayOfInstant(at));
  const { wishes, goal, supports, team } = one;
  const facts = [
    t('incoming.from', { school: one.fromName, by: one.byName, at: dateOf(one.at) }),
    t('incoming.agreed', { day: longDate(i18n.language, one.consent.on) }),
    t('incoming.since', { day: longDate(i18n.language, one.since) }),
    t('line.intensity', { intensity: t(`intensity.${intensityOf(one.intensity)}`) }),
    wishes.child !== undefined && t('incoming.childWish', { words: wishes.child }),
    wishes.guardians !== undefined && t('incoming.guardiansWish', { words: wishes.guardians }),
    goal !== undefined && t('incoming.goal', { words: goal }),
    t('incoming.team', { names: team.map(({ name }) => name).join(t('and')) }),
  ].filter((fact) => typeof fact === 'string');
  return (
    <li className="card">
      <p className={look.lineHead}>
        <b>{nameOf(one.child)}</b> <span className="muted">{t('incoming.grade', { grade: one.grade })}</span>
      </p>
      <p className={look.adultsWords}>{one.text}</p>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {supports.length > 0 && (
        <>
          <b>{t('incoming.supports')}</b>
          <ul>
            {supports.map(({ id, kind, who, how }) => (
              <li key={id}>
                {t('entry.support', { what: t(`support.${kind}`), who })} {how}
              </li>
            ))}
          </ul>
        </>
      )}
      <TakeForm {...{ caseId, one }} />
      <Fold heading={t('incoming.back')}>
        <ReasonForm
          {...{ caseId, deed: 'send-case-back' }}
          label={t('incoming.backReason')}
          submit={t('incoming.sendBack')}
        />
      </Fold>
    </li>
  );
}

const schema = z.strictObject({ pupilId: partIdSchema });

/** Which child of this school it is: by its name, unless somebody looks for another. */
function TakeForm({ caseId, one }: IncomingProps) {
  const { t } = useTranslation(['cases', 'karte']);
  const { school, classNameOf } = useCasesReader();
  const { today } = useMember();
  const { schools } = usePorts();
  const nameOf = usePupilName();
  const deed = useDeed();
  const rosters = valueOr(useLive(schools.watchRosters, school), null);
  const { familyName, givenName } = one.child;
  const index = useMemo(() => {
    const present = new Set(classesByYear(Object.keys(rosters ?? {}), today).present);
    const now = Object.entries(rosters ?? {}).filter(([classId]) => present.has(classId));
    return pupilIndex(Object.fromEntries(now), classNameOf);
  }, [rosters, today, classNameOf]);
  const form = useSentForm({
    schema,
    empty: { text: `${familyName} ${givenName}`, pupilId: '' },
    // Whoever is no longer in the list is not chosen.
    sentOf: ({ text, pupilId }) => ({ pupilId: foundBy(text).has(pupilId) ? pupilId : '' }),
    send: ({ pupilId }) => deed.run('take-in-case', { caseId, pupilId }),
  });
  const foundBy = (text: string) => new Map(findPupils(index, text).map((pupil) => [pupil.pupilId, pupil]));
  const found = [...foundBy(form.values.text).values()];
  return (
    <CaseForm of={form} deed={deed} submit={t('cases:incoming.take')}>
      <Line of={form} name="text" label={t('cases:incoming.find')} />
      {found.length === 0 ? (
        rosters !== null && <p>{t('cases:incoming.noChild')}</p>
      ) : (
        <Select
          of={form}
          name="pupilId"
          label={t('cases:incoming.child')}
          options={found.map((pupil) => ({
            value: pupil.pupilId,
            label: `${nameOf(pupil)} ${t('karte:search.place', {
              className: classNameOf(pupil.classId),
              number: pupil.number,
            })}`,
          }))}
        />
      )}
    </CaseForm>
  );
}
