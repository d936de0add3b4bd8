/** On a failure Firestore logs the whole request: a pupil's words do not belong in a console. */
import { setLogLevel } from 'firebase/firestore/lite';
import './own-answers';

setLogLevel('silent');
