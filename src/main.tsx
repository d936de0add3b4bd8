import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '@/i18n/start';
import { startSync } from '@/sync/start';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { App } from './app/app';
import { trustOwnScripts } from './app/own-scripts';

trustOwnScripts();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void startI18n(['common', 'pupil']).then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  // After the first paint: what a pupil sees and taps comes before the network.
  requestAnimationFrame(() => setTimeout(startSync));
});
