import type { ModelList } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { SyntheticMark } from '@/ui/synthetic-mark';

/** How many a model would have named, and no names yet: this screen may be seen by a whole class. */
export function HiddenNames({ lists, onShow }: { lists: readonly ModelList[]; onShow: () => void }) {
  const { t } = useTranslation(['models', 'staff']);
  return (
    <section className="staff-part card">
      <p>
        <strong>{t('staff:board.names.hidden')}</strong>
      </p>
      <ul className="models-counts">
        {lists.map(({ model, pupils, synthetic }) => (
          <li key={model} className="staff-row">
            <span>{t('models:lists.model', { model })}</span>
            <span>{t('models:people', { count: pupils.length })}</span>
            {synthetic && <SyntheticMark />}
          </li>
        ))}
      </ul>
      <div>
        <Button variant="primary" onClick={onShow}>
          {t('staff:board.names.show')}
        </Button>
      </div>
    </section>
  );
}
