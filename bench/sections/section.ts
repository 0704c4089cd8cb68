import type { Row } from '../measure/row.ts';

/** A part of the benchmark: measures in a folder of its own on a real disk, shorter and rougher when `quick`. */
export type Section = (folder: string, quick: boolean) => Promise<readonly Row[]>;
