import { builtInModel } from '@domain/defaults/model-a';
import { NO_MODEL, whyNotActive } from '@domain/risk/choices';
import type { ModelChoice } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { Row } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { ChooseDialog } from './choose-dialog';
import type { BoardModels } from './use-board-models';

interface RollBackProps {
  board: BoardModels;
  /** The latest choice that was another one than what holds. */
  before: ModelChoice;
  online: boolean;
  onChosen: () => void;
}

/** Chooses the former again, as long as it may still run. */
export function RollBack({ board, before: { active, shadow }, online, onChosen }: RollBackProps) {
  const { models } = usePorts();
  const { t } = useTranslation('models');
  const model = board.models.find(({ id }) => id === active);
  const needsTrial = model !== undefined && model.id !== builtInModel.id;
  const trial = useLive(needsTrial ? models.watchDryRun : null, active);
  const title = t('history.backTo', { active: board.titleOf(active), shadow: board.titleOf(shadow) });
  const why = needsTrial && trial.state === 'ready' ? whyNotActive(model, trial.value) : null;
  const isKnown = active === NO_MODEL || (model !== undefined && (!needsTrial || trial.state === 'ready'));
  if (why !== null) return <p>{t('choose.cannotActivate', { why: t(`choose.why.${why}`) })}</p>;
  return (
    <Row>
      <ChooseDialog
        label={t('history.back')}
        sure={t('choose.sure.back', { title })}
        choice={{ active, ...(shadow !== undefined && { shadow }) }}
        online={online && isKnown}
        onChosen={onChosen}
      />
      <span className="muted">{title}</span>
    </Row>
  );
}
