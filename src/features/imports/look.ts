import styles from './imports.module.css';

export const look = styles;
