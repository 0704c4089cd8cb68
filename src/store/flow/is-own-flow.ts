import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { DatabaseSchema } from '../schema.ts';

/**
 * That a flow is one of the program's own, and none that a place tailored. Asked of each flow by itself: said as `not exists`, PostgreSQL goes through
 * all that was ever tailored.
 */
export function isOwnFlow(eb: ExpressionBuilder<DatabaseSchema, 'flow'>): ExpressionWrapper<DatabaseSchema, 'flow', SqlBool> {
  const tailored = eb.selectFrom('tailoring').select('tailoring.flow').whereRef('tailoring.flow', '=', 'flow.hash').limit(1);
  return eb(tailored, 'is', null);
}
