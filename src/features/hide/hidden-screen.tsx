import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '@/i18n/clock';
import { useText } from '@/i18n/use-text';
import { useBackCloses } from '@/ui/back-closes';
import { look } from './look';

/** A plain clock over everything. A tap brings the screen back as it was. */
export function HiddenScreen({ onShow }: { onShow: () => void }) {
  const { t } = useText('pupil');
  const { i18n } = useTranslation();
  useBackCloses(true, onShow);
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    const neutral = t('hidden.title');
    let title = document.title;
    const cover = () => {
      if (document.title === neutral) return;
      title = document.title;
      document.title = neutral;
    };
    cover();
    // A page that was still loading names itself later.
    const watcher = new MutationObserver(cover);
    watcher.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      watcher.disconnect();
      document.title = title;
    };
  }, [t]);

  return (
    <main>
      <button type="button" className={look.hiddenScreen} onClick={onShow} autoFocus>
        <span className="visually-hidden">{t('hidden.show')}</span>
        <time>{clock(i18n.language, now)}</time>
      </button>
    </main>
  );
}
