import type { JsonObject } from '../../src/kernel/json.ts';
import { directProcedure, type DirectProcedure, type Intake } from './direct-procedure.ts';

/** Relief as an item words it. */
export interface Relief extends Omit<DirectProcedure, 'classes' | 'intake' | 'posting'> {
  /** Present where households apply; kin of those who handle it is pointed out (G60). */
  readonly intake?: Omit<Intake, 'rules'>;
  /** The step to which an objection found right against the posted finding leads back. */
  readonly upheld: string;
}

/**
 * Social relief: applied for or found, looked into and reviewed, posted in the village, decided above it, paid. Nobody in the village
 * decides on it; every finding is posted before it goes on (社会救助暂行办法 art. 11).
 */
export function relief({ intake, upheld, ...item }: Relief): JsonObject {
  return directProcedure({
    ...item,
    classes: ['socialRelief'],
    posting: { upheld },
    ...(intake === undefined ? {} : { intake: { ...intake, rules: ['G60'] } }),
  });
}
