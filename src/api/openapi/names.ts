const words = (path: string): readonly string[] => path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** `/vehicles/{id}/leak-reports` is `VehiclesIdLeakReports`. */
const nameOf = (path: string): string => words(path).map(capital).join('');

export const bodyName = (path: string): string => `${nameOf(path)}Body`;
export const operationId = (method: string, path: string): string => `${method}${nameOf(path)}`;

/** The first segment: what a resource is listed under. */
export const tagOf = (path: string): string =>
  words(path.replace(/^\/v1/, '')).length === 0 ? 'server' : (path.replace(/^\/v1/, '').split('/')[1] ?? 'server');
