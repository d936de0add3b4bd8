import type { IncomingCase } from '@domain/cases/passing';
import { dayOfInstant } from '@domain/days';
import { findPupils, pupilIndex } from '@domain/record/find-pupils';
import { classesByYear } from '@domain/school/grades';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { useMember } from '@/staff/people/member';
import { usePupilName } from '@/staff/people/use-pupil';
import { usePorts } from '@/staff/ports';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { DeedForm, Fold, isSaid, Line, Select, Words } from '../case/parts';
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
        <BackForm caseId={caseId} />
      </Fold>
    </li>
  );
}

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
  const [text, setText] = useState(`${familyName} ${givenName}`);
  const [chosen, setChosen] = useState('');
  const index = useMemo(() => {
    const present = new Set(classesByYear(Object.keys(rosters ?? {}), today).present);
    const now = Object.entries(rosters ?? {}).filter(([classId]) => present.has(classId));
    return pupilIndex(Object.fromEntries(now), classNameOf);
  }, [rosters, today, classNameOf]);
  const found = [...new Map(findPupils(index, text).map((pupil) => [pupil.pupilId, pupil])).values()];
  const pupilId = found.some((pupil) => pupil.pupilId === chosen) ? chosen : '';
  return (
    <DeedForm
      deed={deed}
      submit={t('incoming.take')}
      isWhole={pupilId !== ''}
      isBegun={false}
      onSubmit={() => void deed.run('take-in-case', { caseId, pupilId })}
    >
      <Line label={t('incoming.find')} value={text} onChange={setText} />
      {found.length === 0 ? (
        rosters !== null && <p>{t('incoming.noChild')}</p>
      ) : (
        <Select
          label={t('incoming.child')}
          value={pupilId}
          options={found.map((pupil) => ({
            value: pupil.pupilId,
            label: `${nameOf(pupil)} ${t('karte:search.place', {
              className: classNameOf(pupil.classId),
              number: pupil.number,
            })}`,
          }))}
          onChange={setChosen}
        />
      )}
    </DeedForm>
  );
}

const NO_REASON = { reason: '' };

function BackForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`case ${caseId} sending back`, NO_REASON);
  const send = async () => {
    if (await deed.run('send-case-back', { caseId, reason: values.reason.trim() })) clear();
  };
  return (
    <DeedForm
      deed={deed}
      submit={t('incoming.sendBack')}
      isWhole={isSaid(values.reason)}
      isBegun={values.reason !== ''}
      onSubmit={() => void send()}
    >
      <Words label={t('incoming.backReason')} value={values.reason} onChange={(reason) => set({ reason })} />
    </DeedForm>
  );
}
