import type { JsonObject } from '../../kernel/json.ts';
import { addCondition } from './add-condition.ts';
import { addDocument } from './add-document.ts';
import { addNoticeDays } from './add-notice-days.ts';
import { addReviewer } from './add-reviewer.ts';
import { addStep } from './add-step.ts';
import { choose } from './choose.ts';
import { narrowRecorders } from './narrow-recorders.ts';
import type { Operation } from './operation.ts';
import { rename } from './rename.ts';
import type { TailoringLaw } from './tailoring-law.ts';
import { tightenLimit } from './tighten-limit.ts';
import { tightenNumber } from './tighten-number.ts';

/**
 * What one operation makes of a flow.
 *
 * @throws {Failure} TAILORING_INVALID with the field that does not fit, VALUE_LOOSENED
 */
export function applyOperation(config: JsonObject, operation: Operation, law: TailoringLaw): JsonObject {
  switch (operation.operation) {
    case 'addStep':
      return addStep(config, operation);
    case 'addDocument':
      return addDocument(config, operation);
    case 'addCondition':
      return addCondition(config, operation, law);
    case 'addNoticeDays':
      return addNoticeDays(config, operation, law);
    case 'tightenNumber':
      return tightenNumber(config, operation, law);
    case 'tightenLimit':
      return tightenLimit(config, operation);
    case 'addReviewer':
      return addReviewer(config, operation);
    case 'narrowRecorders':
      return narrowRecorders(config, operation);
    case 'rename':
      return rename(config, operation);
    case 'choose':
      return choose(config, operation, law);
  }
}
