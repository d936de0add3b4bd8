import { TEAM_DUTIES } from '@domain/cases/choices';
import type { Case, TeamMember } from '@domain/cases/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useDeed } from '@/staff/use-deed';
import { useCasesReader } from '../cases-context';
import { look } from '../look';
import { HandOverForm } from './hand-over-form';
import { DeedForm, Fold } from './parts';

type TeamDuty = TeamMember['duty'];

interface TeamProps {
  caseId: string;
  kept: Case;
}

/** Who looks after what, who leads it, and who is asked to go on with it. */
export function Team({ caseId, kept }: TeamProps) {
  const { t } = useTranslation('cases');
  const { school } = useCasesReader();
  const colleagues = useColleagues(school);
  return (
    <>
      <ul className={look.team}>
        {kept.team.map(({ uid, name, duty }) => (
          <li key={uid}>
            <span>{colleagues.calledOf(uid, name)}</span>
            <span className="tag">{t(`teamDuty.${duty}`)}</span>
            {uid === kept.lead && <b>{t('team.leads')}</b>}
          </li>
        ))}
      </ul>
      {kept.leadMissingSince !== undefined && <p className={look.overdueLine}>{t('line.noLead')}</p>}
      {kept.movedSince !== undefined && <p className={look.overdueLine}>{t('team.moved')}</p>}
      {kept.handOver && (
        <p className={look.overdueLine}>
          {t('receiver.waiting', { name: colleagues.calledOf(kept.handOver.to) })}
        </p>
      )}
      {kept.state !== 'closed' && (
        <>
          <Fold heading={t('team.change')}>
            <TeamForm key={kept.rev} caseId={caseId} kept={kept} />
          </Fold>
          <Fold heading={t('handOver.heading')}>
            <HandOverForm caseId={caseId} kept={kept} />
          </Fold>
        </>
      )}
    </>
  );
}

function TeamForm({ caseId, kept }: TeamProps) {
  const { t } = useTranslation('cases');
  const { school } = useCasesReader();
  const colleagues = useColleagues(school);
  const deed = useDeed();
  const [team, setTeam] = useState<Readonly<Record<string, TeamDuty>>>(() =>
    Object.fromEntries(kept.team.map(({ uid, duty }) => [uid, duty])),
  );
  const [lead, setLead] = useState(kept.lead);
  const all = [
    ...new Set([
      ...kept.team.map(({ uid }) => uid),
      ...Object.keys(colleagues.all).filter((uid) => colleagues.all[uid]?.role !== 'admin'),
    ]),
  ];
  const tick = (uid: string, isIn: boolean) => {
    const others = Object.fromEntries(Object.entries(team).filter(([one]) => one !== uid));
    setTeam(isIn ? { ...others, [uid]: 'daily' } : others);
  };
  const send = () =>
    void deed.run('set-case-team', {
      ...{ caseId, lead },
      team: Object.entries(team).map(([uid, duty]) => ({ uid, duty })),
    });
  return (
    <DeedForm
      deed={deed}
      submit={t('team.submit')}
      isWhole={team[lead] !== undefined}
      isBegun={false}
      onSubmit={send}
    >
      <p className="muted">{t('team.why')}</p>
      <ul className={look.members}>
        {all.map((uid) => {
          const duty = team[uid];
          const name = colleagues.calledOf(uid, kept.team.find((one) => one.uid === uid)?.name);
          return (
            <li key={uid}>
              <label className={look.member}>
                <input
                  type="checkbox"
                  checked={duty !== undefined}
                  onChange={({ target }) => tick(uid, target.checked)}
                />
                {name}
              </label>
              {duty !== undefined && (
                <>
                  <select
                    aria-label={t('team.dutyOf', { name })}
                    value={duty}
                    onChange={({ target }) => setTeam({ ...team, [uid]: target.value as TeamDuty })}
                  >
                    {TEAM_DUTIES.map((one) => (
                      <option key={one} value={one}>
                        {t(`teamDuty.${one}`)}
                      </option>
                    ))}
                  </select>
                  <label className={look.member}>
                    <input
                      type="radio"
                      name={`lead ${caseId}`}
                      aria-label={t('team.leadOf', { name })}
                      checked={lead === uid}
                      onChange={() => setLead(uid)}
                    />
                    {t('team.leads')}
                  </label>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </DeedForm>
  );
}
