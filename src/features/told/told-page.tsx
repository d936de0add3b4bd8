import { DEFAULT_PERIODS, type Periods } from '@domain/rights/retention';
import { periodsIn, TOLD_PURPOSES, TOLD_VERSION, type ToldPurpose } from '@domain/told/content';
import { toldOf } from '@domain/told/rows';
import type { ParseKeys } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import { Furigana, ReadingGrade } from '@/i18n/furigana';
import { plain } from '@/i18n/markup';
import { DRAFT_LANGUAGES, type DraftLanguage, isDraft, type LanguageCode, LANGUAGES } from '@/i18n/languages';
import { preferences } from '@/i18n/preferences';
import { Button } from '@/ui/button';
import { usePageHeading } from '@/ui/use-page-heading';
import { look } from './look';

type Wording = LanguageCode | 'ja-easy' | DraftLanguage;

/** Of its letters and its readings: plain Japanese is Japanese. */
const isJapanese = (wording: Wording) => wording === 'ja' || wording === 'ja-easy';

const PARTS = {
  confided: ['one', 'two', 'three'],
  object: ['one', 'two', 'three', 'four', 'five'],
  never: ['one', 'two', 'three', 'four'],
  where: ['one', 'two', 'three'],
} as const;

/** そらもようの記録について: what is kept, why, who reads it, how long and how to say no, for families and children, before anybody signs in. */
export default function ToldPage() {
  const own = periodsIn(new URLSearchParams(useSearch()).get('years'));
  const [wording, setWording] = useState<Wording>(preferences().language);
  const { t: marked } = useTranslation('told', { lng: wording });
  const { t: inJapanese } = useTranslation('told', { lng: 'ja' });
  const heading = usePageHeading(plain(marked('windowTitle')));
  const rich = (key: ParseKeys<'told'>, values = {}): ReactNode => <Furigana text={marked(key, values)} />;
  return (
    <ReadingGrade grade={isJapanese(wording) ? 1 : undefined}>
      <main className={look.told} lang={isJapanese(wording) ? 'ja' : wording}>
        <nav className={look.choices} aria-label={plain(marked('language'))}>
          {LANGUAGES.map(({ code, name }) => (
            <Button key={code} lang={code} aria-pressed={code === wording} onClick={() => setWording(code)}>
              {name}
            </Button>
          ))}
          {/* For whoever is learning Japanese, and for children. */}
          <Button lang="ja" aria-pressed={wording === 'ja-easy'} onClick={() => setWording('ja-easy')}>
            {plain(marked('easy'))}
          </Button>
          {DRAFT_LANGUAGES.map((code) => (
            <Button key={code} lang={code} aria-pressed={code === wording} onClick={() => setWording(code)}>
              {plain(marked(`languages.${code}`))}
            </Button>
          ))}
          <Button onClick={() => window.print()}>{rich('print')}</Button>
        </nav>
        <header className={look.lead}>
          <p className="muted">{rich('forWhom')}</p>
          <h1 ref={heading} tabIndex={-1}>
            {rich('heading')}
          </h1>
          <p>{rich('lead')}</p>
          {isDraft(wording) && (
            <p className={look.draft} role="note">
              {rich('draft')}{' '}
              <span lang="ja">
                <Furigana text={inJapanese('draft')} />
              </span>
            </p>
          )}
        </header>
        <section className={look.card}>
          {TOLD_PURPOSES.map((purpose) => (
            <Row key={purpose} {...{ purpose, rich }} periods={own ?? DEFAULT_PERIODS} />
          ))}
          <p className="muted">{rich('readersNote')}</p>
          <p>{rich(`from.${(own ?? DEFAULT_PERIODS).from}`)}</p>
          {!own && <p className="muted">{rich('default')}</p>}
        </section>
        {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
          <section key={part} className={look.card}>
            <h2>{rich(`${part}.heading`)}</h2>
            <ul>
              {PARTS[part].map((point) => (
                <li key={point}>{rich(`${part}.${point}` as ParseKeys<'told'>)}</li>
              ))}
            </ul>
          </section>
        ))}
        <footer>
          <p>{rich('contact')}</p>
          <p className="muted">{rich('version', { version: TOLD_VERSION })}</p>
          <p className={look.back}>
            <Link href="/">{rich('back')}</Link>
          </p>
        </footer>
      </main>
    </ReadingGrade>
  );
}

interface RowProps {
  purpose: ToldPurpose;
  periods: Periods;
  rich: (key: ParseKeys<'told'>, values?: object) => ReactNode;
}

function Row({ purpose, periods, rich }: RowProps) {
  const { readers, periods: kept } = toldOf(purpose);
  const between = rich('and');
  return (
    <dl className={look.row}>
      <div className={look.what}>
        <dt>{rich('table.what')}</dt>
        <dd>{rich(`row.${purpose}.what`)}</dd>
      </div>
      <div>
        <dt>{rich('table.why')}</dt>
        <dd>{rich(`row.${purpose}.why`)}</dd>
      </div>
      <div>
        <dt>{rich('table.who')}</dt>
        <dd>
          {joined(
            readers.map((one) => rich(`reader.${one}`)),
            between,
          )}
        </dd>
      </div>
      <div>
        <dt>{rich('table.long')}</dt>
        <dd>
          {kept.length === 0
            ? rich('years.here')
            : joined(
                kept.map((one) => rich(`years.${one}`, { count: periods[one] })),
                between,
              )}
        </dd>
      </div>
    </dl>
  );
}

function joined(words: readonly ReactNode[], between: ReactNode): ReactNode {
  return words.map((word, index) => (
    <span key={index}>
      {index > 0 && between}
      {word}
    </span>
  ));
}
