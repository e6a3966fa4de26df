import { authorShort, authorText } from './author-text.ts';

/** Whose act it is, in few words; all of them on hovering. */
export function Author(props: { readonly name?: string; readonly role?: string; readonly agency?: string }) {
  return <span title={authorText(props)}>{authorShort(props)}</span>;
}
