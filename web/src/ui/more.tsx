import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import './more.css';

interface Props {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** How many are shown. */
  readonly shown: number;
}

/** The end of a list of which there is more: read when it comes into sight, or asked for. */
export function More({ query: { hasNextPage, isFetchingNextPage, fetchNextPage }, shown }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null || !hasNextPage || isFetchingNextPage) return;
    const observer = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting === true) void fetchNextPage();
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <div ref={place} className="state more" role="status">
      {shown} shown. {isFetchingNextPage ? 'Reading more …' : ''}
      <Button className="button" onPress={() => void fetchNextPage()} isDisabled={isFetchingNextPage}>
        Show more
      </Button>
    </div>
  );
}
