import { defaultPlaces } from '@domain/defaults/places';
import { useTranslation } from 'react-i18next';
import { PageWaiting } from '@/ui/page-waiting';
import { useOnline } from '@/sync/use-online';
import { usePageHeading } from '@/ui/use-page-heading';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { PlacesForm } from './places-form';
import './places.css';

/** 学びの場: which place of learning or support staff are reminded of when, as the board of education sees it. */
export default function PlacesPage() {
  const { setup } = usePorts();
  const { t } = useTranslation('models');
  const heading = usePageHeading(t('documentTitle', { screen: t('area.places') }));
  const watched = useLive(setup.watchPlaces);
  const online = useOnline();
  return (
    <div className="staff-page">
      <h1 ref={heading} tabIndex={-1}>
        {t('places.heading')}
      </h1>
      <p className="muted">{t('places.intro')}</p>
      {watched.state !== 'ready' && (
        <PageWaiting failure={watched.state === 'failed' ? watched.failure : undefined} />
      )}
      {watched.state === 'ready' && (
        <>
          {watched.value === null && <p className="staff-part card">{t('places.default')}</p>}
          <PlacesForm places={watched.value ?? defaultPlaces} online={online && watched.live} />
        </>
      )}
    </div>
  );
}
