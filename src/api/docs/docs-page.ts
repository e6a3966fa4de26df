import { commandRoutes } from '../commands/all-routes.ts';
import { type CommandRoute, type Example, exampleKey, examplesOf } from '../commands/command-route.ts';
import { fillPath } from '../http/path.ts';
import { openApiDocument } from '../openapi/document.ts';
import { type Operation, operations } from '../openapi/operations.ts';
import type { JsonSchema } from '../openapi/schemas.ts';
import { escapeHtml, inline } from './html.ts';

const refPattern = /&quot;#\/components\/(schemas|headers|responses)\/(\w[\w-]*)&quot;/g;

/** JSON with its references to schemas as links. */
const json = (value: unknown): string =>
  `<pre>${escapeHtml(JSON.stringify(value, null, 2)).replaceAll(refPattern, '<a href="#$1-$2">$2</a>')}</pre>`;

const details = (summary: string, content: string, id?: string): string =>
  `<details${id === undefined ? '' : ` id="${id}"`}><summary>${summary}</summary>${content}</details>`;

function parameterRow(parameter: JsonSchema): string {
  const { name, in: place, required, description = '', schema } = parameter;
  const kind = `${place}${required === true ? ', required' : ''}`;
  return `<tr><td><code>${escapeHtml(String(name))}</code></td><td>${kind}</td><td>${inline(String(description))}</td><td><code>${escapeHtml(JSON.stringify(schema))}</code></td></tr>`;
}

/** For a shell: a body in single quotes, in which nothing but a single quote means anything. */
function curl({ path }: CommandRoute, example: Example): string {
  const body = JSON.stringify(example.body).replaceAll("'", "'\\''");
  return `curl -X POST http://127.0.0.1:8477/v1${fillPath(path, example.parameters ?? {})} \\
  -H 'Content-Type: application/json' -H 'Idempotency-Key: ${exampleKey(example.step)}' \\
  -d '${body}'`;
}

function operationHtml(operation: Operation): string {
  const { method, path, summary, parameters, requestBody, responses } = operation;
  const route = method === 'post' ? commandRoutes.find((known) => `/v1${known.path}` === path) : undefined;
  return details(
    `<span class="method">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code> ${inline(summary)}`,
    [
      parameters.length === 0 ? '' : `<table>${parameters.map(parameterRow).join('')}</table>`,
      route === undefined
        ? ''
        : examplesOf(route)
            .map((example) => `<p>Example, step ${example.step}:</p><pre>${escapeHtml(curl(route, example))}</pre>`)
            .join(''),
      requestBody === undefined ? '' : `<p>Body:</p>${json(requestBody)}`,
      `<p>Answers:</p>${json(responses)}`,
    ].join(''),
  );
}

const section = (title: string, content: string): string => `<h2>${escapeHtml(title)}</h2>${content}`;

/** The OpenAPI document as a page of its own, made once: no script, nothing fetched. */
export function docsPage(): string {
  const { components } = openApiDocument() as {
    readonly components: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  };
  const byTag = [...Map.groupBy(operations(), ({ tag }) => tag)].sort(([left], [right]) => (left < right ? -1 : 1));
  const ordered = commandRoutes
    .flatMap((route) => examplesOf(route).map((example) => ({ step: example.step, text: curl(route, example) })))
    .sort((left, right) => left.step - right.step);
  return [
    '<h1>Holdpoint</h1>',
    '<p>The HTTP API, as <a href="/openapi.json">OpenAPI 3.1</a> has it. Every POST needs an <code>Idempotency-Key</code>: ',
    'the same request under the same key adds nothing and gets the same answer.</p>',
    ...byTag.map(([tag, here]) => section(tag, here.map(operationHtml).join(''))),
    section(
      'The examples, in order',
      details(
        'On an empty log all of these work one after the other',
        `<pre>${escapeHtml(ordered.map(({ text }) => text).join('\n\n'))}</pre>`,
      ),
    ),
    ...Object.entries(components).map(([kind, parts]) =>
      section(
        kind,
        Object.entries(parts)
          .map(([name, part]) => details(`<code>${escapeHtml(name)}</code>`, json(part), `${kind}-${name}`))
          .join(''),
      ),
    ),
  ].join('');
}
