/** A route as the server knows it: `/items/:code`. */
export interface KnownRoute {
  readonly url: string;
  readonly methods: readonly string[];
}

/** The methods that a path takes, sorted; none when there is no such address. */
export function allowedMethods(routes: readonly KnownRoute[], path: string): readonly string[] {
  const parts = path.split('/');
  const methods = routes.filter(({ url }) => isSame(url.split('/'), parts)).flatMap((route) => route.methods);
  return [...new Set(methods)].sort();
}

function isSame(pattern: readonly string[], parts: readonly string[]): boolean {
  if (pattern.at(-1) === '*') return parts.length >= pattern.length && pattern.slice(0, -1).every((part, at) => part === parts[at]);
  return pattern.length === parts.length && pattern.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : part === parts[at]));
}
