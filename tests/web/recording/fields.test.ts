import { describe, expect, it } from 'vitest';
import { commandRoutes } from '../../../src/api/commands/all-routes.ts';
import { bodySchema } from '../../../src/api/commands/body-schema.ts';
import { openApiDocument } from '../../../src/api/openapi/document.ts';
import { recordCommands } from '../../../web/src/recording/commands-for.ts';
import { bodySchemaOf, commandTypes } from '../../../web/src/recording/form/definitions.ts';
import { fieldOf } from '../../../web/src/recording/form/field-of.ts';

describe('the forms', () => {
  it('are those of the commands of the API, each once, with the body that its path takes', () => {
    const ofApi = commandRoutes.map((route) => [
      route.path,
      route.definition.type,
      Object.keys(bodySchema(route).shape),
    ]);
    const ofForms = recordCommands.map(({ id, path }) => [path, commandTypes[id], Object.keys(bodySchemaOf(id).shape)]);
    const byPath = (left: unknown[], right: unknown[]) => String(left[0]).localeCompare(String(right[0]));
    expect(ofForms.sort(byPath)).toEqual(ofApi.sort(byPath));
  });

  it('are as many as the POSTs that the OpenAPI document names', () => {
    const { paths } = openApiDocument() as { readonly paths: Readonly<Record<string, object>> };
    const posts = Object.entries(paths).flatMap(([path, operations]) => ('post' in operations ? [path] : []));
    expect(recordCommands.map(({ path }) => `/v1${path}`).sort()).toEqual(posts.sort());
  });

  it('have ids of their own', () => {
    expect(new Set(recordCommands.map(({ id }) => id)).size).toBe(recordCommands.length);
  });

  it('show every schema of a command', () => {
    for (const { id } of recordCommands) expect(fieldOf(bodySchemaOf(id)).type).toBe('object');
  });
});
