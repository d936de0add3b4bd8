import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '@/i18n/languages';
import { setPreferences, usePreferences } from '@/i18n/preferences';
import { Button } from '@/ui/button';

/** Each language under its own name, so that nobody has to read another one to find it. */
export function LanguageChoice() {
  const { t } = useTranslation('signin');
  const { language } = usePreferences();
  return (
    <div className="choice-row" role="group" aria-label={t('language')}>
      {LANGUAGES.map(({ code, name }) => (
        <Button
          key={code}
          lang={code}
          aria-pressed={code === language}
          onClick={() => setPreferences({ language: code })}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
