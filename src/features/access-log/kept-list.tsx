import type { KeptEntry } from '@domain/readings/kept-entry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate, longDay } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { QuietRecord } from './quiet-record';
import look from './access-log.module.css';

interface KeptListProps {
  childOf: (pupilId: string) => string;
}

/** 本人の画面に出していないもの: who has decided so and why, until another leader ends it. */
export function KeptList({ childOf }: KeptListProps) {
  const { t } = useTranslation('readings');
  const [times, setTimes] = useState(0);
  return (
    <Part heading={t('kept.heading')} why={t('kept.why')}>
      <Listed key={times} childOf={childOf} onDone={() => setTimes(times + 1)} />
    </Part>
  );
}

function Listed({ childOf, onDone }: KeptListProps & { onDone: () => void }) {
  const { readings } = usePorts();
  const { t } = useTranslation('readings');
  return (
    <Async of={useLive(readings.watchKept)}>
      {({ kept, names, quiet = [] }) =>
        kept.length + quiet.length === 0 ? (
          <p className="muted">{t('kept.none')}</p>
        ) : (
          <ul className={look.list}>
            {quiet.map(({ pupilId, decided }) => (
              <QuietRecord
                key={pupilId}
                pupilId={pupilId}
                decided={decided}
                child={childOf(pupilId)}
                onDone={onDone}
              />
            ))}
            {kept.map((one) => (
              <Kept
                key={`${one.pupilId} ${one.uid} ${one.day}`}
                one={one}
                reader={names[one.uid] ?? one.uid}
                child={childOf(one.pupilId)}
                onDone={onDone}
              />
            ))}
          </ul>
        )
      }
    </Async>
  );
}

interface KeptProps {
  one: KeptEntry;
  reader: string;
  child: string;
  onDone: () => void;
}

function Kept({ one, reader, child, onDone }: KeptProps) {
  const { t, i18n } = useTranslation('readings');
  const { uid, today } = useMember();
  const { run, busy, problem } = useDeed();
  const { pupilId, day, by, byName, why, reviewBy, shown } = one;
  const does = async (name: 'show-entry-again' | 'keep-entry-longer') => {
    if (await run(name, { pupilId, uid: one.uid, day })) onDone();
  };
  return (
    <li>
      <strong>{child}</strong>{' '}
      <span>{t('kept.whose', { name: reader, day: longDate(i18n.language, day) })}</span>
      <p>
        {why === undefined
          ? t('kept.byRule')
          : `${t('kept.by', { name: byName })} ${t('kept.because', { why })}`}
      </p>
      {shown ? (
        <p className="muted">{t('kept.shown', { name: shown.byName })}</p>
      ) : (
        <>
          <p className="muted">
            {reviewBy < today ? t('kept.due') : t('kept.reviewBy', { day: longDay(i18n.language, reviewBy) })}
          </p>
          {by === uid && <p className="muted">{t('kept.own')}</p>}
          <p>
            {by !== uid && (
              <StaffButton disabled={busy} onClick={() => void does('show-entry-again')}>
                {t('kept.showAgain')}
              </StaffButton>
            )}{' '}
            <StaffButton disabled={busy} onClick={() => void does('keep-entry-longer')}>
              {t('kept.longer')}
            </StaffButton>
          </p>
        </>
      )}
      {problem}
    </li>
  );
}
