/**
 * Two styles that the component library puts into the page while it runs, each a constant text: named here by what they
 * are, so that no other style that isn't in a file of ours is taken. A test in a browser sees a text that has changed.
 * The first is of React Aria's `usePress`, the second of its `usePreventScroll`.
 */
const knownStyles = [
  'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
  'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=',
] as const;

/** What a page of the console may do: run our files, show our files, ask this server. */
export const consolePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${knownStyles.map((hash) => `'${hash}'`).join(' ')}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
