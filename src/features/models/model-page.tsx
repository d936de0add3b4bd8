import type { RiskModel } from '@domain/risk/model';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { Message } from '@/staff/message';
import { Page, Row } from '@/staff/page';
import { valueOr } from '@/staff/watched';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { ModelCard } from './model-card';
import { ModelUse } from './model-use';
import { useBoardModels } from './use-board-models';
import { look } from './look';

/** One model: what it is for, how well it did, what it would have named, and whether it runs. */
export default function ModelPage({ modelId }: { modelId: string }) {
  const { t } = useTranslation('models');
  const watched = useBoardModels();
  const known = valueOr(watched, null);
  const model = known?.models.find(({ id }) => id === modelId);
  return (
    <Page
      heading={known && model ? known.titleOf(model.id) : t('models.heading')}
      screen={t('area.models')}
      back={
        <Link className={look.link} href="/models">
          {t('model.all')}
        </Link>
      }
    >
      <Async of={watched}>
        {(board, live) =>
          model ? (
            <>
              <Kind model={model} />
              <ModelUse {...{ board, model }} online={live} />
              <ModelCard model={model} />
            </>
          ) : (
            <Message heading={t('model.missing')} why={t('model.missingWhy')} />
          )
        }
      </Async>
    </Page>
  );
}

function Kind({ model }: { model: RiskModel }) {
  const { t } = useTranslation('models');
  return (
    <div className={look.kind}>
      <Row>
        <span>{t('model.id', { id: model.id })}</span>
        <span>{t(`models.kind.${model.kind}`)}</span>
        {model.card.synthetic && <SyntheticMark />}
      </Row>
      {model.card.synthetic && <p className={look.synthetic}>{t('syntheticWhy')}</p>}
    </div>
  );
}
