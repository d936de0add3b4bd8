import styles from './help.module.css';

/** The feature's own styles. */
export const look = styles;
