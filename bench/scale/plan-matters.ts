import type { Template } from './template.ts';

/** A matter to be: a copy of a template in a village from a moment on, of which `next` steps have been written. */
export interface PlannedMatter {
  readonly village: number;
  readonly template: Template;
  readonly opened: number;
  next: number;
  key: number;
}

const dayMs = 86_400_000;

/** Numbers between 0 and 1 that come out the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What each village will have opened, in the order of opening: some 40 matters in a year, of all items alike, until `end`. */
export function planMatters(villages: number, templates: readonly Template[], end: number, years: number): readonly PlannedMatter[] {
  const random = chance(99);
  const matters: PlannedMatter[] = [];
  for (let village = 0; village < villages; village += 1) {
    for (let count = 0; count < 40 * years; count += 1) {
      const template = templates[Math.floor(random() * templates.length)] as Template;
      // A working hour of some day.
      const opened = end - Math.floor(random() * 365.25 * years) * dayMs - Math.floor(random() * 9 * 3_600_000);
      matters.push({ village, template, opened, next: 0, key: 0 });
    }
  }
  return matters.sort((one, other) => one.opened - other.opened);
}
