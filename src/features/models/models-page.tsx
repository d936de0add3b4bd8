import { useTranslation } from 'react-i18next';
import { PageWaiting } from '@/ui/page-waiting';
import { useOnline } from '@/sync/use-online';
import { usePageHeading } from '@/ui/use-page-heading';
import { ChoiceHistory } from './choice-history';
import { ModelList } from './model-list';
import { RunningNow } from './running-now';
import { UploadForm } from './upload-form';
import { useBoardModels } from './use-board-models';
import './models.css';

/** モデル: what runs, what there is, what was chosen when, and the way in for a new one. */
export default function ModelsPage({ uid }: { uid: string }) {
  const { t } = useTranslation('models');
  const heading = usePageHeading(t('documentTitle', { screen: t('area.models') }));
  const board = useBoardModels();
  const online = useOnline();
  return (
    <div className="staff-page">
      <h1 ref={heading} tabIndex={-1}>
        {t('models.heading')}
      </h1>
      <p className="muted">{t('models.intro')}</p>
      {'failure' in board ? (
        <PageWaiting failure={board.failure} />
      ) : (
        <>
          {!(online && board.live) && <p role="status">{t('offline')}</p>}
          <RunningNow board={board} uid={uid} online={online && board.live} />
          <ModelList board={board} />
          <UploadForm online={online && board.live} />
          <ChoiceHistory board={board} uid={uid} />
        </>
      )}
    </div>
  );
}
