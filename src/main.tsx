import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '@/i18n/start';
import { pageIdle } from '@/sync/idle';
import { lockIfUnanswered } from '@/sync/lock-unanswered';
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

// Opens the database while the words are still on their way; nothing of a pupil is shown on a tablet that has to lock.
void Promise.all([startI18n(['common', 'pupil']), lockIfUnanswered()]).then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  // What a pupil sees and taps comes before the network.
  void pageIdle().then(startSync);
});
