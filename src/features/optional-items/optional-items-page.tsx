import { itemOf, OPTIONAL_ITEMS, type OptionalItem } from '@domain/optional/items';
import type { OptionalBases } from '@domain/optional/records';
import { permissionOf } from '@domain/optional/refusal';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { Page, Part, Remark, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { BasisForm } from './basis-form';
import { WithdrawBasis } from './withdraw-basis';

/** ほかの部局のデータ: eighteen items that are refused until the city names its basis and the council's decision, item by item. */
export default function OptionalItemsPage() {
  const { exports } = usePorts();
  const { t } = useTranslation('exports');
  const bases = useLive(exports.watchBases);
  return (
    <Page heading={t('optional.heading')} intro={t('optional.intro')}>
      <Async of={bases}>
        {(found, live) => (
          <Stack>
            <Remark>{t('optional.never')}</Remark>
            {OPTIONAL_ITEMS.map((item) => (
              <ItemCard key={item} {...{ item, live }} bases={found ?? undefined} />
            ))}
          </Stack>
        )}
      </Async>
    </Page>
  );
}

interface ItemCardProps {
  item: OptionalItem;
  bases: OptionalBases | undefined;
  live: boolean;
}

/** What the item is, and either its basis or why it is refused. */
function ItemCard({ item, bases, live }: ItemCardProps) {
  const { t, i18n } = useTranslation('exports');
  const { today } = useMember();
  const { title, group, source, law, purpose, years, held } = itemOf(item);
  const use = permissionOf(item, bases, today);
  const named = bases?.items[item];
  const day = (one: string) => longDate(i18n.language, one);
  return (
    <Part heading={title} why={t('optional.from', { group, source })}>
      <ul>
        <li>{t('optional.law', { law })}</li>
        <li>{t('optional.purpose', { purpose })}</li>
        {!held && <li>{t('optional.years', { count: years })}</li>}
      </ul>
      <p>
        <strong>{'why' in use ? t(`optional.refused.${use.why}`) : t('optional.inUse')}</strong>
      </p>
      {named && (
        <p>
          {t('optional.named', {
            ...{ basis: named.basis, number: named.decision.number, name: named.named.name },
            ...{ date: day(named.decision.date), until: day(named.until) },
          })}
        </p>
      )}
      {!held && <BasisForm {...{ item, live }} />}
      {named && <WithdrawBasis {...{ item, live }} />}
    </Part>
  );
}
