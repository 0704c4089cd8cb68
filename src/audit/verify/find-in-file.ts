/**
 * A path that lies below another one which is a file (`a/b` where there is `a`), so that no disk can hold both; null where there is none. Takes
 * capital letters for small ones, as many disks do. Paths that end in `/` are folders.
 */
export function findInFile(paths: Iterable<string>): string | null {
  const known = [...paths];
  const files = new Set(known.map((path) => path.toLowerCase()));
  for (const path of known) {
    const small = path.toLowerCase();
    for (let at = small.indexOf('/'); at !== -1; at = small.indexOf('/', at + 1)) if (files.has(small.slice(0, at))) return path;
  }
  return null;
}
