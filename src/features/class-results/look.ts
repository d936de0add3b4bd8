import styles from './class-results.module.css';

/** The feature's own styles. */
export const look = styles;
