import type { Effect } from '@domain/effect';
import { NOTICE_KINDS } from '@domain/notices/kinds';
import { useTranslation } from 'react-i18next';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { Part, Row } from '@/staff/page';
import { FigureTable } from './figure-table';
import { ShareBar } from './share-bar';
import { Withheld } from './withheld';

export interface OfMonth {
  /** School or city, and month, in words. */
  readonly scope: string;
  readonly month: string;
}

const COLUMNS = ['made', 'opened', 'decided', 'ppv', 'hours'] as const;

/** By kind: how many, looked at, decided, and how often it was right to ask. */
export function KindTable({ effect, of }: { effect: Effect; of: OfMonth }) {
  const { t } = useTranslation(['models', 'notices']);
  const kinds = NOTICE_KINDS.flatMap((kind) => {
    const figures = effect.kinds[kind];
    return figures === undefined || figures.made === 0 ? [] : [{ kind, ...figures }];
  });
  return (
    <Part level={3} heading={t('effects.kinds.heading')}>
      {kinds.length === 0 ? (
        <p>{t('effects.kinds.nothing')}</p>
      ) : (
        <FigureTable
          caption={t('effects.kinds.table', { ...of })}
          columns={[t('effects.kinds.kind'), ...COLUMNS.map((column) => t(`effects.kinds.${column}`))]}
          rows={kinds.map(({ kind, made, opened, decided, ppv, hoursToOpen }) => ({
            key: kind,
            name: (
              <Row>
                {t(`notices:kind.${kind}`)}
                {kind === 'risk' && effect.model?.synthetic && <SyntheticMark />}
              </Row>
            ),
            cells: [
              made,
              opened,
              decided,
              decided === 0 ? t('effects.none') : <ShareBar key="ppv" share={ppv} />,
              <Hours key="hours" opened={opened} hours={hoursToOpen} />,
            ],
          }))}
        />
      )}
      <p className="muted">{t('effects.kinds.why')}</p>
    </Part>
  );
}

function Hours({ opened, hours }: { opened: number; hours: number | null }) {
  const { t } = useTranslation('models');
  if (hours !== null) return t('effects.kinds.hoursValue', { hours: Math.round(hours * 10) / 10 });
  return opened === 0 ? t('effects.none') : <Withheld />;
}
