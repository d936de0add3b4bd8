/** Which version the city asks for, watched as long as somebody of the staff is there. */
import { appSchema } from '@domain/tablet/app-version';
import { paths } from '@domain/paths';
import { heedMinimum } from '../unreadable';
import { watchDocument } from './watch';

/** Call what it returns to stop. Without an answer nobody is asked for anything. */
export function heedMinimumOfCity(): () => void {
  return watchDocument(paths.app, appSchema)({ next: heedMinimum, failed: () => undefined });
}
