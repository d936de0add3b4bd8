import { hasTrigger } from '@domain/cases/opening';
import type { OpenedWith } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import { useMember } from '../people/member';
import { usePorts } from '../ports';
import type { PlacedCase } from '../ports/cases';
import { ButtonLink, StaffButton } from '../staff-button';
import { useDeed } from '../use-deed';
import { useLive } from '../use-live';
import { mapped, type Watched } from '../watched';

interface CaseButtonProps {
  pupilId: string;
  /** What it begins with, or what is added to the one that there is. */
  origin: OpenedWith;
  disabled: boolean;
}

/** Begins a case, once; where there is one already, adds the reason to it; and leads to it. */
export function CaseButton({ pupilId, origin, disabled }: CaseButtonProps) {
  const { t } = useTranslation('cases');
  const { busy, problem, run } = useDeed();
  const watched = useCasesOf(pupilId);
  const all = watched.state === 'ready' ? watched.value : [];
  const open = all.find(({ kept }) => kept.state !== 'closed');
  const standing = all.find(({ kept }) => hasTrigger(kept, origin)) ?? open;
  const isIn = standing !== undefined && hasTrigger(standing.kept, origin);
  // What somebody sees is written into the case that there is; a call or a wish to talk is a reason of its own.
  const canAdd = !isIn && !(open && origin.kind === 'observation');
  return (
    <>
      {standing && <ButtonLink href={`/cases/${standing.caseId}`}>{t('open.way')}</ButtonLink>}
      {canAdd && (
        <StaffButton
          disabled={disabled || busy || watched.state === 'loading'}
          onClick={() => void run('open-case', { pupilId, origin })}
        >
          {t(open ? 'open.add' : 'open.begin')}
        </StaffButton>
      )}
      {problem}
    </>
  );
}

/** The way to a child's case, for whoever reads it; nothing where there is none. */
export function CaseWay({ pupilId }: { pupilId: string }) {
  const { t } = useTranslation('cases');
  const watched = useCasesOf(pupilId);
  const open =
    watched.state === 'ready' ? watched.value.find(({ kept }) => kept.state !== 'closed') : undefined;
  return open ? <ButtonLink href={`/cases/${open.caseId}`}>{t('open.way')}</ButtonLink> : null;
}

function useCasesOf(pupilId: string): Watched<readonly PlacedCase[]> {
  const { cases } = usePorts();
  const { uid, school } = useMember();
  const viewer = school === undefined ? null : { uid, school };
  return mapped(useLive(cases.watchCasesOf, viewer, pupilId), ({ all }) => all);
}
