import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import type { PlacedCase } from '@/staff/ports/cases';
import { StaffButton } from '@/staff/staff-button';
import { serverNow } from '@/sync/use-server-now';
import { usePaged } from '@/ui/use-paged';
import { look } from '../look';
import { CaseLine } from './case-line';
import { inSections } from './sections';

/** Everything that this reader may read, what has come to its day first. */
export function CaseLists({ all }: { all: readonly PlacedCase[] }) {
  const { t } = useTranslation('cases');
  const { uid } = useMember();
  return inSections(all, uid, serverNow()).map(({ section, cases }) => (
    <section key={section} aria-labelledby={`cases-${section}`} className={look.section}>
      <h2 id={`cases-${section}`}>
        {t(`section.${section}`)} <span className="muted">{t('count', { count: cases.length })}</span>
      </h2>
      <p className="muted">{t(`sectionWhy.${section}`)}</p>
      <Lines cases={cases} />
    </section>
  ));
}

function Lines({ cases }: { cases: readonly PlacedCase[] }) {
  const { t } = useTranslation('cases');
  const { shown, left, showMore } = usePaged(cases);
  return (
    <>
      <ul className={look.lines}>
        {shown.map((one) => (
          <CaseLine key={one.caseId} {...one} />
        ))}
      </ul>
      {left > 0 && <StaffButton onClick={showMore}>{t('showMore', { count: left })}</StaffButton>}
    </>
  );
}
