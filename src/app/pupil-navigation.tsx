import { Link, useLocation } from 'wouter';
import { useText } from '@/i18n/use-text';
import { Icon } from '@/ui/icon';

const PLACES = [
  { to: '/', name: 'nav.today', icon: 'today' },
  { to: '/survey', name: 'nav.survey', icon: 'survey' },
  { to: '/me', name: 'nav.me', icon: 'me' },
  { to: '/options', name: 'nav.options', icon: 'options' },
] as const;

/** `hasNew`: whether there is something new on できること. A quiet mark, the same for what is new to all. */
export function PupilNavigation({ hasNew }: { hasNew: boolean }) {
  const { t, rich } = useText('pupil');
  const [location] = useLocation();
  const isHere = (to: string) => (to === '/' ? location === '/' : location.startsWith(to));
  return (
    <nav aria-label={t('nav.label')} className="pupil-nav">
      <b translate="no">{t('product')}</b>
      <ul>
        {PLACES.map(({ to, name, icon }) => (
          <li key={to}>
            <Link href={to} aria-current={isHere(to) ? 'page' : undefined}>
              <Icon name={icon} size={28} />
              <span>
                {rich(name)}
                {to === '/options' && hasNew && !isHere(to) && (
                  <span className="nav-new">
                    <span className="visually-hidden">{t('nav.new')}</span>
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
