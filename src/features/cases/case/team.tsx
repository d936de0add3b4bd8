import { TEAM_DUTIES, TEAM_MAX } from '@domain/cases/choices';
import type { Case, TeamMember } from '@domain/cases/records';
import { teamNamed } from '@domain/commands/cases/payloads';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Wrong } from '@/staff/form/fields';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useDeed } from '@/staff/use-deed';
import { useCasesReader } from '../cases-context';
import { look } from '../look';
import { HandOverForm } from './hand-over-form';
import { CaseForm, Fold } from './parts';

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

// Whoever leads it is of it.
const schema = z
  .strictObject(teamNamed)
  .check(z.refine(({ team, lead }) => team.some(({ uid }) => uid === lead), { path: ['lead'] }));

function TeamForm({ caseId, kept }: TeamProps) {
  const { t } = useTranslation('cases');
  const { school } = useCasesReader();
  const colleagues = useColleagues(school);
  const deed = useDeed();
  const form = useSentForm({
    schema,
    empty: { team: kept.team.map(({ uid, duty }) => ({ uid, duty })), lead: kept.lead },
    send: (named) => deed.run('set-case-team', { caseId, ...named }),
  });
  const { team, lead } = form.values;
  const all = [
    ...new Set([
      ...kept.team.map(({ uid }) => uid),
      ...Object.keys(colleagues.all).filter((uid) => colleagues.all[uid]?.role !== 'admin'),
    ]),
  ];
  const tick = (uid: string, isIn: boolean) => {
    const others = team.filter((one) => one.uid !== uid);
    form.set('team', isIn ? [...others, { uid, duty: 'daily' }] : others);
  };
  const give = (uid: string, duty: TeamDuty) =>
    form.set(
      'team',
      team.map((one) => (one.uid === uid ? { uid, duty } : one)),
    );
  return (
    <CaseForm of={form} deed={deed} submit={t('team.submit')}>
      <p className="muted">{t('team.why')}</p>
      <ul className={look.members}>
        {all.map((uid) => {
          const duty = team.find((one) => one.uid === uid)?.duty;
          const name = colleagues.calledOf(uid, kept.team.find((one) => one.uid === uid)?.name);
          return (
            <li key={uid}>
              <label className={look.member}>
                <input
                  type="checkbox"
                  name="team"
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
                    onChange={({ target }) => give(uid, target.value as TeamDuty)}
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
                      name="lead"
                      aria-label={t('team.leadOf', { name })}
                      checked={lead === uid}
                      onChange={() => form.set('lead', uid)}
                    />
                    {t('team.leads')}
                  </label>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <Wrong of={form} name="team" missing="choose" wrong={t('team.wrongSize', { count: TEAM_MAX })} />
      <Wrong of={form} name="lead" missing="choose" wrong={t('team.wrongLead')} />
    </CaseForm>
  );
}
