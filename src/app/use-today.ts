export { useSchoolDay as useToday } from '@/sync/use-server-now';
