import styles from './standby.module.css';

/** The feature's own styles. */
export const look = styles;
