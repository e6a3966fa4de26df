import type { AddressInfo } from 'node:net';
import express from 'express';
import * as z from 'zod';
import { act } from '../src/domain/act.ts';
import { reportLeak } from '../src/domain/anomaly/commands.ts';

// A process of its own: express alone, doing what HTTP asks for and nothing of what a record does.
const app = express();
app.disable('x-powered-by');
app.set('etag', false);

const schema = reportLeak.facts.safeExtend(act.shape);
app.post('/v1/vehicles/:id/leak-reports', express.json(), (request, response) => {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) response.status(201).json({ accepted: parsed.data });
  else response.status(422).json(z.treeifyError(parsed.error));
});

/** One answer, made once: what the page of a board has to be compared with. */
let prebuilt = '[]';
app.put('/prebuilt', express.text({ type: '*/*', limit: '10mb' }), (request, response) => {
  prebuilt = request.body;
  response.json({ length: prebuilt.length });
});
app.get('/prebuilt', (_request, response) => {
  response.type('application/json').send(prebuilt);
});

const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
