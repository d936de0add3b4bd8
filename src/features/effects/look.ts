import styles from './effects.module.css';

/** The feature's own styles. */
export const look = styles;
