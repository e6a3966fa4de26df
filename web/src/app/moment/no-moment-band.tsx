import { useSearch } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { StatusWord } from '../../ui/status-word.tsx';
import { notAMoment } from './moment.ts';
import { useMoveInTime } from './use-moment.ts';

/** That the address names a moment which is none: nobody is to take the present for the past that they asked for. */
export function NoMomentBand() {
  const faulty = useSearch({ from: '__root__', select: (search) => notAMoment({ ...search }).join(', ') });
  const move = useMoveInTime();
  if (faulty === '') return null;
  return (
    <div className="serious-band" role="alert">
      <StatusWord status="serious">
        The address names no moment of the log: <code>{faulty}</code>. It is left out of what is shown.
      </StatusWord>
      <Button className="button" onPress={() => move(undefined)}>
        Show the present
      </Button>
    </div>
  );
}
