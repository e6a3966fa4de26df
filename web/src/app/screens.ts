/** The screens that the navigation leads to, each with the key that follows `g`. */
export const screens = [
  { to: '/', title: 'Board', key: 'b' },
  { to: '/timeline', title: 'Timeline', key: 't' },
  { to: '/compare', title: 'Two moments', key: 'm' },
  { to: '/handover', title: 'Handover', key: 'h' },
  { to: '/requests', title: 'Requests', key: 'r' },
  { to: '/decisions', title: 'Decisions', key: 'd' },
  { to: '/vehicles', title: 'Vehicles', key: 'v' },
  { to: '/anomalies', title: 'Anomalies', key: 'a' },
  { to: '/activities', title: 'Activities', key: 'c' },
  { to: '/criteria', title: 'Criteria', key: 'i' },
  { to: '/suggestions', title: 'Suggestions', key: 's' },
  { to: '/log', title: 'Log', key: 'l' },
] as const;

/** Of the field in which is said what to search for. */
export const searchId = 'search';
