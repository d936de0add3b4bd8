import menuButton from './menu-button.module.css';
import menuContent from './menu-content.module.css';

/** The feature's own styles. The files have one scope; a later one overrides an earlier one. */
export const look = { ...menuButton, ...menuContent };
