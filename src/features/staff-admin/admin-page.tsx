import { useTranslation } from 'react-i18next';
import { usePageHeading } from '@/ui/use-page-heading';
import { look } from './look';

/** What an admin can do today, and what there is no screen for yet: said plainly, so that nobody looks for it. */
export default function AdminPage() {
  const { t } = useTranslation('staff');
  const heading = usePageHeading(t('area.documentTitle', { screen: t('area.home') }));
  return (
    <div className={look.admin}>
      <h1 ref={heading} tabIndex={-1}>
        {t('admin.heading')}
      </h1>
      <p>{t('admin.intro')}</p>
      <section className="card" aria-labelledby="admin-today">
        <h2 id="admin-today">{t('admin.today')}</h2>
        <ul>
          <li>{t('admin.todayStats')}</li>
          <li>{t('admin.todaySettings')}</li>
          <li>
            {t('admin.todayImport')}
            <code>npm run import:roster -- DIR_OR_ZIP</code>
            <code>npm run import:attendance -- FILE</code>
          </li>
        </ul>
      </section>
      <section className="card" aria-labelledby="admin-later">
        <h2 id="admin-later">{t('admin.later')}</h2>
        <p>{t('admin.laterScreens')}</p>
      </section>
    </div>
  );
}
