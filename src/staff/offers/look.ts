import styles from './offers.module.css';

export const look = styles;
