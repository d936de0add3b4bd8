import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useToday } from './use-today';

export function TodaysDate() {
  const { i18n } = useTranslation();
  return longDay(i18n.language, useToday());
}
