import { readTree } from './tree.ts';

// Written so that this file does not find itself.
const traces = [
  { of: /(?<![\w.])\/(?:wor[k]|hom[e]|roo[t]|User[s])\/[\w.-]/, what: 'a path of somebody’s machine' },
  { of: /[A-Za-z]:\\\\?User[s]/, what: 'a path of somebody’s machine' },
  { of: /DEVELOPER[S]\.md/, what: 'a file that is not part of the product' },
  { of: /\.\.\/share[d]/, what: 'a folder that is not part of the product' },
];

/** Lines that speak of the machine or the people that made the product instead of the product. */
export function findTraces(root: string): readonly string[] {
  return readTree(root).flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => {
      const trace = traces.find(({ of }) => of.test(line));
      return trace === undefined ? [] : [`${path}:${String(at + 1)}: ${trace.what}`];
    }),
  );
}
