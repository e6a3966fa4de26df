import type * as z from 'zod';

/**
 * What is wrong with a value, as it is said after its name: "result is missing". For parsing what people and programs
 * send; a schema's own words go before these.
 */
export const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${forms[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return notOneOf(issue.values.map(String));
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? notOneOf(issue.options.map(String)) : 'is not valid';
    case 'too_small':
      if (unitOf(issue.origin) === null) return `is less than ${issue.minimum}`;
      return issue.minimum === 1 ? 'is empty' : `has fewer than ${counted(issue.minimum, issue.origin)}`;
    case 'too_big':
      if (unitOf(issue.origin) === null) return `is more than ${issue.maximum}`;
      return `has more than ${counted(issue.maximum, issue.origin)}`;
    case 'unrecognized_keys':
      return `has ${issue.keys.join(', ')}, which nothing here is called`;
    default:
      return 'is not valid';
  }
};

const forms: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What the length of a value counts; null: it has none. */
const unitOf = (origin: string): string | null =>
  origin === 'array' ? 'member' : origin === 'string' ? 'character' : null;
const counted = (count: number | bigint, origin: string): string =>
  `${count} ${unitOf(origin)}${count === 1 ? '' : 's'}`;

const notOneOf = (values: readonly string[]): string =>
  values.length === 1 ? `is not ${values[0]}` : `is not one of ${values.join(', ')}`;
