import { AdmitByAddress } from '@/staff/people/admit-by-address';
import { useDeed } from '@/staff/use-deed';

/** Names somebody for the centre. */
export function AdmitForm({ live }: { live: boolean }) {
  const deed = useDeed();
  return (
    <AdmitByAddress
      live={live}
      problem={deed.problem}
      admit={(person) => deed.run('admit-to-centre', person)}
    />
  );
}
