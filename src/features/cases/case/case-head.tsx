import type { Case } from '@domain/cases/records';
import { dayOfInstant } from '@domain/days';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { longDate, longDay } from '@/i18n/dates';
import { serverNow } from '@/sync/use-server-now';
import { intensityOf } from '../list/case-line';
import { isDue } from '../list/sections';
import { look } from '../look';

const STEPS = ['1', '2', '3'] as const;

/** How far it is, how much is done, when it is looked at again, and who leads it. */
export function CaseHead({ kept }: { kept: Case }) {
  const { t, i18n } = useTranslation('cases');
  const lead = kept.team.find(({ uid }) => uid === kept.lead);
  const due = isDue(kept, serverNow());
  return (
    <section className={clsx(look.head, 'card')} aria-label={t('head.label')}>
      <ol className={look.steps}>
        {STEPS.map((step) => (
          <li
            key={step}
            className={clsx(look.step, kept.step > Number(step) && look.stepDone)}
            aria-current={kept.state !== 'closed' && kept.step === Number(step) ? 'step' : undefined}
          >
            {t(`step.${step}`)}
          </li>
        ))}
      </ol>
      <dl className={look.headFacts}>
        <div>
          <dt>{t('head.state')}</dt>
          <dd>{t(`state.${kept.state}`)}</dd>
        </div>
        <div>
          <dt>{t('head.intensity')}</dt>
          <dd>{t(`intensity.${intensityOf(kept.intensity)}`)}</dd>
        </div>
        {kept.checkpointAt !== undefined && (
          <div>
            <dt>{t('head.next')}</dt>
            <dd>
              <span className={clsx(due && look.overdue)}>
                {longDay(i18n.language, dayOfInstant(kept.checkpointAt))}
              </span>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('head.lead')}</dt>
          <dd>{kept.leadMissingSince === undefined && lead ? lead.name : t('line.noLead')}</dd>
        </div>
        <div>
          <dt>{t('head.since')}</dt>
          <dd>{longDate(i18n.language, dayOfInstant(kept.openedAt))}</dd>
        </div>
      </dl>
    </section>
  );
}
