import type { ModelList } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { Part, Row } from '@/staff/page';
import { Button } from '@/ui/button';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { look } from './look';

/** How many a model would have named, and no names yet: this screen may be seen by a whole class. */
export function HiddenNames({ lists, onShow }: { lists: readonly ModelList[]; onShow: () => void }) {
  const { t } = useTranslation(['models', 'staff']);
  return (
    <Part heading={t('staff:board.names.hidden')}>
      <ul className={look.counts}>
        {lists.map(({ model, title, pupils, synthetic }) => (
          <li key={model}>
            <Row>
              <span>{title ?? t('models:lists.unnamed')}</span>
              <span>{t('models:people', { count: pupils.length })}</span>
              {synthetic && <SyntheticMark />}
            </Row>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="primary" onClick={onShow}>
          {t('staff:board.names.show')}
        </Button>
      </div>
    </Part>
  );
}
