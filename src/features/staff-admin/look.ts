import styles from './notice-settings.module.css';

/** The feature's own styles. */
export const look = styles;
