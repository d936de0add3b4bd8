import { Component, type ReactNode } from 'react';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import { reportFault } from '@/sync/report-fault';
import { renew } from '@/sync/updates';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/states';

/** A screen that broke says so and offers a way on; what was saved is untouched. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    reportFault('screen-broken', error);
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t, rich } = useText('common');
  const windowTitle = useWindowTitle();
  return (
    <main>
      <ErrorState wholePage={windowTitle(t('broken.again'))} title={rich('broken.title')}>
        <p>{rich('broken.why')}</p>
        <Button variant="primary" onClick={() => void renew()}>
          {rich('broken.again')}
        </Button>
      </ErrorState>
    </main>
  );
}
