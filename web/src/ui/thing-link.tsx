import { Link } from '@tanstack/react-router';
import { shortReference } from './short-reference.ts';
import { thingPath } from './thing-path.ts';

/** A thing by its title, which opens it in the moment that is looked at. */
export function ThingLink({ reference, title }: { readonly reference: string; readonly title: string | null }) {
  const path = thingPath(reference);
  const words = title ?? shortReference(reference);
  return path === undefined ? <span>{words}</span> : <Link to={path as string}>{words}</Link>;
}
