import type { Suggestion } from '../../api/records.ts';
import type { Reason } from '../../ui/status.ts';

/** How a suggestion stands on the scale, in words. */
export const suggestionStatus: Readonly<Record<Suggestion['status'], Reason>> = {
  suggested: { status: 'standby', words: 'stands' },
  opened: { status: 'normal', words: 'opened' },
  covered: { status: 'off', words: 'covered' },
  overtaken: { status: 'off', words: 'overtaken' },
  dismissed: { status: 'off', words: 'dismissed' },
};
