import { helpPages } from '@domain/school/class-tools';
import type { Help } from '@domain/school/settings';
import clsx from 'clsx';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import { EmptyState } from '@/ui/states';
import { usePageHeading } from '@/ui/use-page-heading';
import { knownHelp } from './known-help';
import { look } from './look';
import { WayLinks } from './way-links';

/**
 * Every page that help leads to, to be opened once on a tablet with its filter on. Nothing is answered, sent or kept here: somebody of
 * the school looks on, and notes elsewhere which of them opened.
 */
export function LinksPage({ help }: { help: Help | undefined }) {
  const { t, rich } = useText('help');
  const heading = usePageHeading(useWindowTitle()(t('try.title')));
  const pages = helpPages(knownHelp(help));
  return (
    <div className="page">
      <h1 ref={heading} tabIndex={-1}>
        {rich('try.title')}
      </h1>
      <p>{rich('try.why')}</p>
      {pages.length === 0 ? (
        <EmptyState title={rich('try.none')} />
      ) : (
        <section className={clsx('card', look.optionsCard)} aria-label={t('try.title')}>
          <ul className={look.list}>
            {pages.map(({ url, name }) => (
              <li key={url}>
                <strong>
                  <L text={name} />
                </strong>
                <WayLinks url={url} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
