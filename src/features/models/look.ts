import styles from './models.module.css';

/** The feature's own styles. */
export const look = styles;
