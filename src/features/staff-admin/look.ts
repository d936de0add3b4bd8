import noticeSettings from './notice-settings.module.css';
import adminPage from './admin-page.module.css';

/** The feature's own styles. The files have one scope; a later one overrides an earlier one. */
export const look = { ...noticeSettings, ...adminPage };
