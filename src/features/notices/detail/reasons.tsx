import { isDay } from '@domain/days';
import { OF_KIND } from '@domain/notices/kinds';
import type { Notice } from '@domain/notices/records';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { monthTitle, shortDay } from '@/i18n/dates';
import { NoteText } from './note-text';
import { useReader } from '../notices-context';
import { linksOf, type SourceLink } from './sources';
import { useReasonWords } from '../words/use-reason-words';
import { look } from '../look';

/** Why one should have a look, in sentences, each with the way to what it was read from. */
export function Reasons({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notices');
  const words = useReasonWords();
  const { uid } = useReader().viewer;
  return (
    <section aria-labelledby="notice-reasons">
      <h3 id="notice-reasons">{t('reasons')}</h3>
      <ul className={look.reasons}>
        {notice.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <p>{words(reason, notice.since)}</p>
            <Sources links={linksOf(reason, notice, uid)} />
            {reason.readers && !reason.readers.includes(uid) && (
              <p className="muted">{t('note.forOthers')}</p>
            )}
          </li>
        ))}
      </ul>
      {OF_KIND[notice.kind].fromMornings && <p className="muted">{t('withoutTheApp')}</p>}
      {notice.model?.synthetic && <p className={look.syntheticWhy}>{t('syntheticWhy')}</p>}
    </section>
  );
}

function Sources({ links }: { links: readonly SourceLink[] }) {
  if (links.length === 0) return null;
  return (
    <div className={look.sources}>
      {links.map((link) =>
        link.kind === 'note' ? (
          <NoteText key={link.of} path={link.of} />
        ) : (
          <Source key={`${link.kind} ${link.of}`} link={link} />
        ),
      )}
    </div>
  );
}

function Source({ link: { kind, of, href } }: { link: SourceLink }) {
  const { t, i18n } = useTranslation('notices');
  const { survey } = useReader();
  const words = t(`source.${kind}`, { what: what() });
  return href.startsWith('#') ? <a href={href}>{words}</a> : <Link href={href}>{words}</Link>;

  function what(): string {
    if (kind === 'survey' || kind === 'answers') return survey.round(of);
    if (kind === 'attendance') return monthTitle(i18n.language, of);
    return isDay(of) ? shortDay(i18n.language, of) : '';
  }
}
