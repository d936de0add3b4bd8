import styles from './told.module.css';

/** The feature's own styles. */
export const look = styles;
