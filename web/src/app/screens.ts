/** The screens that the navigation leads to, each with the key that follows `g`. */
export const screens = [
  { to: '/', title: 'Board', key: 'b' },
  { to: '/timeline', title: 'Timeline', key: 't' },
] as const;
