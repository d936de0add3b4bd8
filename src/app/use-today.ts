/** The school-local day by the server's clock, which changes under a page that stays open overnight. */
export { useSchoolDay as useToday } from '@/sync/use-server-now';
