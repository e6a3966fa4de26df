import * as z from 'zod';

/** What a schema has against a value, where the domain leaves the words to zod: as a form says it. */
function wordsOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return ['number', 'int'].includes(issue.expected) ? 'is to be a whole number' : undefined;
    case 'too_big':
      return ['number', 'int'].includes(issue.origin) ? `is to be at most ${issue.maximum}` : undefined;
    case 'too_small':
      if (issue.origin === 'array') return 'needs at least one';
      return ['number', 'int'].includes(issue.origin) ? `is to be at least ${issue.minimum}` : undefined;
    default:
      return undefined;
  }
}

z.config({ customError: wordsOf });
