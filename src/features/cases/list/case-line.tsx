import { figuresLine } from '@domain/cases/figures';
import { dayOfInstant } from '@domain/days';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { longDay } from '@/i18n/dates';
import { usePupil } from '@/staff/people/use-pupil';
import type { PlacedCase } from '@/staff/ports/cases';
import { serverNow } from '@/sync/use-server-now';
import { useCasesReader } from '../cases-context';
import { look } from '../look';
import { isDue } from './sections';

/** One line: whose case, how far it is, how much is done, when it is looked at again, and who leads it. */
export function CaseLine({ caseId, kept }: PlacedCase) {
  const { t, i18n } = useTranslation('cases');
  const { school, classNameOf } = useCasesReader();
  const { name } = usePupil(school, kept.pupilId);
  const [classId] = kept.classIds;
  const lead = kept.team.find(({ uid }) => uid === kept.lead);
  const due = isDue(kept, serverNow());
  const figures = due && kept.figures ? figuresLine(kept.figures) : null;
  return (
    <li>
      <Link href={`/cases/${caseId}`} className={clsx(look.line, 'card')}>
        <span className={look.lineHead}>
          <b>{name}</b>
          <span className="muted">{classId !== undefined && classNameOf(classId)}</span>
          <span className="tag">
            {kept.state === 'open' ? t(`step.${stepOf(kept.step)}`) : t(`state.${kept.state}`)}
          </span>
        </span>
        <span className={look.lineFacts}>
          <span>{t('line.intensity', { intensity: t(`intensity.${intensityOf(kept.intensity)}`) })}</span>
          {kept.dueAt !== undefined && kept.state !== 'closed' && (
            <span className={clsx(due && look.overdue)}>
              {t(due ? 'line.overdue' : 'line.next', {
                day: longDay(i18n.language, dayOfInstant(kept.dueAt)),
              })}
            </span>
          )}
          {figures && <span>{t(`line.figures.${figures.of}`, { ...figures })}</span>}
          {kept.handOver && kept.state !== 'closed' && <span>{t('line.handOver')}</span>}
          {kept.passing && <span>{t('passing.line', { school: kept.passing.toName })}</span>}
          <span>
            {kept.leadMissingSince === undefined && lead
              ? t('line.lead', { name: lead.name })
              : t('line.noLead')}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** Steps and intensity are words on every screen. */
export function stepOf(step: number): '1' | '2' | '3' {
  return step <= 1 ? '1' : step === 2 ? '2' : '3';
}

export function intensityOf(intensity: number): '1' | '2' | '3' | '4' {
  return intensity <= 1 ? '1' : intensity === 2 ? '2' : intensity === 3 ? '3' : '4';
}
