import styles from './stats.module.css';

/** The feature's own styles. */
export const look = styles;
