import { useEffect, useState } from 'react';
import './states.css';

/** Milliseconds: what comes sooner needs no sign that it is being read. */
const patience = 200;

/** Something is being read for the first time; what takes no time doesn't flicker. */
export function Loading({ what }: { readonly what: string }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status" aria-label={`Reading ${what}`}>
      {isLong && (
        <>
          <i />
          <i />
          <i />
        </>
      )}
    </div>
  );
}
