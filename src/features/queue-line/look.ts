import styles from './queue-line.module.css';

/** The feature's own styles. */
export const look = styles;
