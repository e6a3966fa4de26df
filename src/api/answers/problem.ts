import * as z from 'zod';
import { named } from './named.ts';

const fault = named(
  'Fault',
  z.strictObject({
    pointer: z.string().optional().meta({ description: 'RFC 6901, into the body.' }),
    parameter: z.string().optional().meta({ description: 'The name of a parameter of the path or the query.' }),
    header: z.string().optional().meta({ description: 'The name of a header.' }),
    detail: z.string(),
  }),
);

/** `type` is a page of this server. */
export const problem = named(
  'Problem',
  z
    .strictObject({
      type: z.string().meta({ format: 'uri-reference', examples: ['/problems/invalid-content'] }),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      code: z.string().meta({ description: 'Stable; what to tell problems apart by.' }),
      errors: z.array(fault).optional(),
      facts: z.looseObject({}).optional().meta({ description: 'What explains a refusal, as data.' }),
      requestId: z.string().optional(),
    })
    .meta({ description: 'RFC 9457.' }),
);
