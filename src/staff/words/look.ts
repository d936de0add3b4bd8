import styles from './words.module.css';

export const look = styles;
