import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import './hidden-screen.css';

/** A plain clock over everything. A tap brings the screen back as it was. */
export function HiddenScreen({ onShow }: { onShow: () => void }) {
  const { t } = useText('pupil');
  const { i18n } = useTranslation();
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    const title = document.title;
    document.title = t('hidden.title');
    return () => {
      clearInterval(timer);
      document.title = title;
    };
  }, [t]);

  return (
    <main>
      <button
        type="button"
        className="hidden-screen"
        onClick={onShow}
        aria-label={t('hidden.show')}
        autoFocus
      >
        <time>{clock(i18n.language, now)}</time>
      </button>
    </main>
  );
}
