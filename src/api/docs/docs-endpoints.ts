import type { Endpoint } from '../http/endpoint.ts';
import { readQuery } from '../http/query.ts';
import { sendJson } from '../http/send.ts';
import { openApiDocument } from '../openapi/document.ts';
import { problem } from '../problems/problem.ts';
import { noParameters } from '../reads/parameters.ts';
import { docsPage } from './docs-page.ts';
import { escapeHtml, inline, sendPage } from './html.ts';
import { problemPages } from './problem-pages.ts';

/** Made when first asked for, and then kept. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** `/openapi.json`, `/docs`, and the page that each problem's `type` is. */
export function docsEndpoints(): readonly Endpoint[] {
  const document = once(openApiDocument);
  const page = once(docsPage);
  const problems = once(problemPages);
  return [
    {
      method: 'get',
      path: '/openapi.json',
      produces: ['application/json'],
      handle: (request, response) => {
        readQuery(request, noParameters);
        sendJson(response, 200, document());
      },
    },
    {
      method: 'get',
      path: '/docs',
      produces: ['text/html'],
      handle: (request, response) => {
        readQuery(request, noParameters);
        sendPage(response, 'Holdpoint: the HTTP API', page());
      },
    },
    {
      method: 'get',
      path: '/problems/{code}',
      produces: ['text/html'],
      handle: (request, response) => {
        readQuery(request, noParameters);
        const code = String(request.params.code);
        const paragraphs = problems().get(code);
        if (paragraphs === undefined) throw problem('no-such-path', 'There is no problem of that name.');
        const body = `<h1><code>${escapeHtml(code)}</code></h1>${paragraphs.map((text) => `<p>${inline(text)}</p>`).join('')}`;
        sendPage(response, code, `${body}<p><a href="/docs">The HTTP API</a></p>`);
      },
    },
  ];
}
