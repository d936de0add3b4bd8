import { useText } from '@/i18n/use-text';
import { look } from './look';

interface WayLinksProps {
  /** https */
  map?: string | undefined;
  /** As it is written, with hyphens. */
  number?: string | undefined;
  /** https */
  url?: string | undefined;
}

/** What leads out of the app: a map, a telephone, a page. Nothing where there is none of them. */
export function WayLinks({ map, number, url }: WayLinksProps) {
  const { rich } = useText('help');
  if ((map ?? number ?? url) === undefined) return null;
  return (
    <p className={look.links}>
      {map && (
        <a className="button" href={map} rel="noreferrer" target="_blank">
          {rich('offer.map')}
        </a>
      )}
      {number && (
        <a className="button" href={`tel:${number.replaceAll('-', '')}`}>
          {rich('way.call', { number })}
        </a>
      )}
      {url && (
        <a className="button" href={url} rel="noreferrer" target="_blank">
          {rich('way.open')}
        </a>
      )}
    </p>
  );
}
