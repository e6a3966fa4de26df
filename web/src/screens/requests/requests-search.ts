export const requestStates = ['unanswered', 'answered', 'declined', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];
export interface RequestsSearch {
  readonly status?: RequestState;
}
