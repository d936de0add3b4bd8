import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RiskModel } from '@domain/risk/model';
import { PageWaiting } from '@/ui/page-waiting';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { useOnline } from '@/sync/use-online';
import { usePageHeading } from '@/ui/use-page-heading';
import { ModelCard } from './model-card';
import { ModelUse } from './model-use';
import { useBoardModels } from './use-board-models';
import './models.css';

/** One model: what it is for, how well it did, what it would have named, and whether it runs. */
export default function ModelPage({ modelId, uid }: { modelId: string; uid: string }) {
  const { t } = useTranslation('models');
  const heading = usePageHeading(t('documentTitle', { screen: t('area.models') }));
  const board = useBoardModels();
  const online = useOnline();
  const model = 'failure' in board ? undefined : board.models.find(({ id }) => id === modelId);
  return (
    <div className="staff-page">
      <Link className="models-link" href="/models">
        {t('model.all')}
      </Link>
      <h1 ref={heading} tabIndex={-1}>
        {'failure' in board || !model ? t('models.heading') : board.titleOf(model.id)}
      </h1>
      {'failure' in board && <PageWaiting failure={board.failure} />}
      {!('failure' in board) && !model && (
        <div className="staff-notice card">
          <h2>{t('model.missing')}</h2>
          <p className="muted">{t('model.missingWhy')}</p>
        </div>
      )}
      {!('failure' in board) && model && (
        <>
          {!(online && board.live) && <p role="status">{t('offline')}</p>}
          <Kind model={model} />
          <ModelUse {...{ board, model, uid }} online={online && board.live} />
          <ModelCard model={model} />
        </>
      )}
    </div>
  );
}

function Kind({ model }: { model: RiskModel }) {
  const { t } = useTranslation('models');
  return (
    <div className="models-kind">
      <p className="staff-row">
        <span>{t('model.id', { id: model.id })}</span>
        <span>{t(`models.kind.${model.kind}`)}</span>
        {model.card.synthetic && <SyntheticMark />}
      </p>
      {model.card.synthetic && <p className="models-synthetic">{t('syntheticWhy')}</p>}
    </div>
  );
}
