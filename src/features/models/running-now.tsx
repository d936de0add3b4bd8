import { latestChoice } from '@domain/risk/choices';
import type { ModelChoice } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { Part, Row } from '@/staff/page';
import { Link } from 'wouter';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { RollBack } from './roll-back';
import type { BoardModels } from './use-board-models';
import { useTimes } from '@/staff/use-times';
import { useChooser } from './use-chooser';
import { useFocusAfter } from './use-focus-after';
import { look } from './look';

interface RunningNowProps {
  board: BoardModels;
  online: boolean;
}

/** Which model makes notices, which one runs beside it, and the way back to the choice before. */
export function RunningNow({ board, online }: RunningNowProps) {
  const { t } = useTranslation('models');
  const who = useChooser();
  const { dateAndTime } = useTimes();
  const { target: heading, focus } = useFocusAfter<HTMLHeadingElement>();
  const { choices, now } = board;
  const latest = latestChoice(choices);
  const before = latest && choices.find((choice) => differs(choice, latest));
  return (
    <Part heading={t('models.now')} target={heading}>
      <dl className={look.facts}>
        <dt>{t('models.active')}</dt>
        <dd>
          <ModelName board={board} modelId={now.active} />
        </dd>
        <dt>{t('models.shadow')}</dt>
        <dd>
          <ModelName board={board} modelId={now.shadow} />
        </dd>
      </dl>
      <p className="muted">
        {latest
          ? t('models.chosenAt', { when: dateAndTime(latest.at), who: who(latest.by) })
          : t('models.nobodyChose')}
      </p>
      {before && <RollBack key={before.at} {...{ board, before, online }} onChosen={focus} />}
    </Part>
  );
}

function ModelName({ board, modelId }: { board: BoardModels; modelId: string | undefined }) {
  const model = board.models.find(({ id }) => id === modelId);
  if (!model) return board.titleOf(modelId);
  return (
    <Row>
      <Link className={look.link} href={`/models/${model.id}`}>
        {board.titleOf(modelId)}
      </Link>
      {model.card.synthetic && <SyntheticMark />}
    </Row>
  );
}

function differs(one: ModelChoice, other: ModelChoice): boolean {
  return one.active !== other.active || one.shadow !== other.shadow;
}
