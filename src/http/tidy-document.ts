import type { Json, JsonObject } from '../kernel/json.ts';

const anyJson = /(?:^|[/#])_*(?:shared#\/\$defs\/)?_*schema\d+$/;

/**
 * The description of the interface without what only its making needs: "any JSON", which refers to itself under a name of no component,
 * is the empty schema, and components that nothing refers to are left out.
 */
export function tidyDocument(document: JsonObject): JsonObject {
  const plain = withoutLoops(document) as JsonObject;
  const { schemas = {}, ...components } = (plain['components'] ?? {}) as { readonly schemas?: JsonObject };
  const used = new Set<string>();
  const waiting = referred({ ...plain, components });
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...referred(schemas[name] ?? null));
  }
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return { ...plain, components: { ...components, schemas: kept } };
}

function withoutLoops(value: Json): Json {
  if (isList(value)) return value.map(withoutLoops);
  if (typeof value !== 'object' || value === null) return value;
  const ref = value['$ref'];
  if (typeof ref === 'string' && anyJson.test(ref)) return {};
  const kept = Object.entries(value).filter(([key, each]) => key !== '$defs' && key !== '__shared' && (each as unknown) !== undefined);
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutLoops(each)]));
}

function referred(value: Json): string[] {
  return [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
