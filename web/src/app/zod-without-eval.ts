import * as z from 'zod';

// The policy of the page refuses code made while it runs; where zod doesn't try, nothing is reported.
z.config({ jitless: true });
