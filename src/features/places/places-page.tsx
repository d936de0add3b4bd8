import { defaultPlaces } from '@domain/defaults/places';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Remark } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { PlacesForm } from './places-form';

/** 学びの場: which place of learning or support staff are reminded of when, as the board of education sees it. */
export default function PlacesPage() {
  const { setup } = usePorts();
  const { t } = useTranslation('models');
  const watched = useLive(setup.watchPlaces);
  return (
    <Page heading={t('places.heading')} screen={t('area.places')} intro={t('places.intro')}>
      <Async of={watched} offline={null}>
        {(places, live) => (
          <>
            {places === null && <Remark>{t('places.default')}</Remark>}
            <PlacesForm places={places ?? defaultPlaces} isProposal={places === null} online={live} />
          </>
        )}
      </Async>
    </Page>
  );
}
