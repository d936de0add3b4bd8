import { LANGUAGES } from '@/i18n/languages';
import { FURIGANA, setPreferences, usePreferences } from '@/i18n/preferences';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';

/** Language and readings. They take effect at once and stay on this tablet. */
export function WordsChoice() {
  const { rich } = useText('pupil');
  const { language, furigana } = usePreferences();
  return (
    <>
      <section aria-labelledby="menu-language">
        <h3 id="menu-language">{rich('menu.language')}</h3>
        <div className="choice-row">
          {LANGUAGES.map(({ code, name }) => (
            <Button
              key={code}
              lang={code}
              aria-pressed={language === code}
              onClick={() => setPreferences({ language: code })}
            >
              {name}
            </Button>
          ))}
        </div>
      </section>
      {language === 'ja' && (
        <section aria-labelledby="menu-furigana">
          <h3 id="menu-furigana">{rich('menu.furigana')}</h3>
          <div className="choice-row">
            {FURIGANA.map((choice) => (
              <Button
                key={choice}
                aria-pressed={furigana === choice}
                onClick={() => setPreferences({ furigana: choice })}
              >
                {rich(`menu.furigana-${choice}`)}
              </Button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
