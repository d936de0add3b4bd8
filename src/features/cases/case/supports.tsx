import { type SupportState, SUPPORT_VIEWS } from '@domain/cases/choices';
import type { Case, Support } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { Link } from 'wouter';
import { useCasesReader } from '../cases-context';
import { look } from '../look';
import { Fold } from './parts';
import { SuggestedPlaces } from './suggested-places';
import { SupportForm } from './support-form';

interface SupportsProps {
  caseId: string;
  kept: Case;
}

/** What is done for the child: taken up, left, ended by one tap. */
export function Supports({ caseId, kept }: SupportsProps) {
  const { t } = useTranslation('cases');
  const isOpen = kept.state !== 'closed';
  return (
    <>
      {kept.supports.length === 0 && <p className="muted">{t('supports.none')}</p>}
      <ul className={look.supports}>
        {kept.supports.map((support) => (
          <OneSupport key={support.id} caseId={caseId} support={support} isOpen={isOpen} />
        ))}
      </ul>
      {isOpen && (
        <>
          <Fold heading={t('supports.plan')}>
            <SupportForm caseId={caseId} />
          </Fold>
          <Fold heading={t('places.heading')}>
            <SuggestedPlaces caseId={caseId} pupilId={kept.pupilId} />
          </Fold>
        </>
      )}
    </>
  );
}

/** What can follow by one tap. */
const NEXT: Readonly<Record<SupportState, readonly SupportState[]>> = {
  planned: ['taken-up', 'left'],
  'taken-up': ['ended', 'left', 'planned'],
  left: ['taken-up'],
  ended: ['taken-up'],
};

interface OneSupportProps {
  caseId: string;
  support: Support;
  isOpen: boolean;
}

function OneSupport({ caseId, support, isOpen }: OneSupportProps) {
  const { t, i18n } = useTranslation('cases');
  const { live } = useCasesReader();
  const deed = useDeed();
  const { id, kind, who, from, how, place, consent, state, takenUpOn, overOn } = support;
  const day = (on: string) => longDay(i18n.language, on);
  const facts = [
    who,
    how,
    place,
    t('supports.from', { day: day(from) }),
    takenUpOn !== undefined && t('supports.takenUpOn', { day: day(takenUpOn) }),
    overOn !== undefined && t('supports.overOn', { day: day(overOn) }),
    t(`supports.consent.${consent?.child === true ? 'child' : 'childNot'}`),
    t(`supports.consent.${consent?.guardians === true ? 'guardians' : 'guardiansNot'}`),
  ].filter((fact) => typeof fact === 'string');
  return (
    <li>
      <p className={look.entryHead}>
        <b>{t(`support.${kind}`)}</b>
        <span className="tag">{t(`supportState.${state}`)}</span>
      </p>
      <p className={look.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {isOpen && (
        <div className={look.taps}>
          {NEXT[state].map((next) => (
            <StaffButton
              key={next}
              disabled={!live || deed.busy}
              onClick={() => void deed.run('mark-support', { caseId, supportId: id, state: next })}
            >
              {t(`supports.tap.${next}`)}
            </StaffButton>
          ))}
          <Link href={`/cases/${caseId}/referral/${id}`} className={look.way}>
            {t('supports.slip')}
          </Link>
        </div>
      )}
      {state !== 'planned' && <Views {...{ caseId, support, deed }} canSay={isOpen && live} />}
      {deed.problem}
    </li>
  );
}

interface ViewsProps {
  caseId: string;
  support: Support;
  deed: ReturnType<typeof useDeed>;
  canSay: boolean;
}

/** Whether it helped, as the child says and as the adults see it: one tap each. */
function Views({ caseId, support, deed, canSay }: ViewsProps) {
  const { t } = useTranslation('cases');
  const { id: supportId, state } = support;
  return (['childsView', 'adultsView'] as const).map((whose) => (
    <div key={whose} className={look.taps} role="group" aria-label={t(`supports.${whose}`)}>
      <span className="muted">{t(`supports.${whose}`)}</span>
      {SUPPORT_VIEWS.map((view) => (
        <StaffButton
          key={view}
          aria-pressed={support[whose] === view}
          className={support[whose] === view ? look.pressed : undefined}
          disabled={!canSay || deed.busy}
          onClick={() => void deed.run('mark-support', { caseId, supportId, state, [whose]: view })}
        >
          {t(`view.${view}`)}
        </StaffButton>
      ))}
    </div>
  ));
}
