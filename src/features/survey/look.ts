import styles from './survey.module.css';

/** The feature's own styles. */
export const look = styles;
