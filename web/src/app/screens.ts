/** The screens that the navigation leads to, each with the key that follows `g`. */
export const screens = [
  { to: '/', title: 'Board', key: 'b' },
  { to: '/timeline', title: 'Timeline', key: 't' },
  { to: '/requests', title: 'Requests', key: 'r' },
  { to: '/decisions', title: 'Decisions', key: 'd' },
  { to: '/vehicles', title: 'Vehicles', key: 'v' },
  { to: '/anomalies', title: 'Anomalies', key: 'a' },
  { to: '/activities', title: 'Activities', key: 'c' },
] as const;
