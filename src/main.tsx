import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '@/i18n/start';
import { currentSession } from '@/local/session-store';
import { pageIdle } from '@/sync/idle';
import { startSync } from '@/sync/start';
import { leaveKeysToConversion } from '@/ui/conversion';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { App } from './app/app';
import { trustOwnScripts } from './app/own-scripts';

trustOwnScripts();
leaveKeysToConversion(window);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Opens the database while the words are still on their way.
void currentSession();
void startI18n(['common', 'pupil']).then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  // What a pupil sees and taps comes before the network.
  void pageIdle().then(startSync);
});
