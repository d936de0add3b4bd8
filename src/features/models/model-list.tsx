import type { RiskModel } from '@domain/risk/model';
import { dayOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { longDate } from '@/i18n/dates';
import { DataTable } from '@/staff/data-table';
import { Part, Row } from '@/staff/page';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { isHandMade } from './hand-made';
import { useCard } from './use-card';
import type { BoardModels } from './use-board-models';
import { look } from './look';

/** All models, with what the evaluation says and whether they run. */
export function ModelList({ board: { models, unreadable, now } }: { board: BoardModels }) {
  const { t, i18n } = useTranslation('models');
  const cardOf = useCard();
  const stateOf = ({ id }: RiskModel) =>
    id === now.active ? 'active' : id === now.shadow ? 'shadow' : 'idle';
  return (
    <Part heading={t('models.list')}>
      {unreadable.length > 0 && (
        <p role="alert">{t('models.unreadable', { count: unreadable.length, ids: unreadable.join(', ') })}</p>
      )}
      <DataTable
        name={t('models.listTable')}
        rows={models}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'title',
            header: t('models.column.title'),
            cell: (model) => (
              <Row>
                <Link className={look.link} href={`/models/${model.id}`}>
                  {cardOf(model).title}
                </Link>
                {model.card.synthetic && <SyntheticMark />}
                {isHandMade(model) && <span className="tag">{t('models.builtIn')}</span>}
              </Row>
            ),
          },
          { id: 'kind', header: t('models.column.kind'), cell: ({ kind }) => t(`models.kind.${kind}`) },
          {
            id: 'trained',
            header: t('models.column.trained'),
            cell: (model) =>
              isHandMade(model) ? '—' : longDate(i18n.language, dayOf(Date.parse(model.training.at))),
          },
          {
            id: 'ships',
            header: t('models.column.ships'),
            cell: (model) => t(`models.ships.${evaluationOf(model)}`),
          },
          {
            id: 'state',
            header: t('models.column.state'),
            cell: (model) => (
              <span className={stateOf(model) === 'idle' ? undefined : look.runs}>
                {t(`models.state.${stateOf(model)}`)}
              </span>
            ),
          },
        ]}
      />
    </Part>
  );
}

function evaluationOf({ kind, evaluation }: RiskModel): 'baseline' | 'unknown' | 'yes' | 'no' {
  if (kind === 'A') return 'baseline';
  if (!evaluation) return 'unknown';
  return evaluation.ships ? 'yes' : 'no';
}
