import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page } from '@/staff/page';
import { ChoiceHistory } from './choice-history';
import { ModelList } from './model-list';
import { RunningNow } from './running-now';
import { UploadForm } from './upload-form';
import { useBoardModels } from './use-board-models';

/** モデル: what runs, what there is, what was chosen when, and the way in for a new one. */
export default function ModelsPage() {
  const { t } = useTranslation('models');
  return (
    <Page heading={t('models.heading')} screen={t('area.models')} intro={t('models.intro')}>
      <Async of={useBoardModels()}>
        {(board, live) => (
          <>
            <RunningNow board={board} online={live} />
            <ModelList board={board} />
            <UploadForm online={live} />
            <ChoiceHistory board={board} />
          </>
        )}
      </Async>
    </Page>
  );
}
