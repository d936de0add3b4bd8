import styles from './sos-settings.module.css';

/** The feature's own styles. */
export const look = styles;
