import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '@/i18n/languages';
import { setPreferences, usePreferences } from '@/i18n/preferences';

/** Each language under its own name, so that nobody has to read another one to find it. */
export function LanguageSwitch() {
  const { t } = useTranslation('staff');
  const { language } = usePreferences();
  return (
    <div className="staff-languages" role="group" aria-label={t('area.language')}>
      {LANGUAGES.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => setPreferences({ language: code })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
