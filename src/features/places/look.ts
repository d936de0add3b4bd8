import styles from './places.module.css';

/** The feature's own styles. */
export const look = styles;
