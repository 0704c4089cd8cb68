import { Failure } from '../../kernel/failure.ts';
import type { Json } from '../../kernel/json.ts';
import { tellBoth } from '../../kernel/messages/tell-both.ts';

/** What is wrong with an operation, by the name of its message: `tailoring.wrong.<name>` and `tailoring.right.<name>`. */
export type Wrong =
  | 'step'
  | 'place'
  | 'nameTaken'
  | 'branches'
  | 'clock'
  | 'clockRunning'
  | 'documentUnknown'
  | 'documentNamed'
  | 'documentThere'
  | 'documentPlace'
  | 'rule'
  | 'rulePlace'
  | 'conditionThere'
  | 'valueMissing'
  | 'valueNotAsked'
  | 'valueKind'
  | 'key'
  | 'body'
  | 'limitMissing'
  | 'limitKind'
  | 'unitKept'
  | 'roles'
  | 'role'
  | 'actor'
  | 'label'
  | 'labelSame'
  | 'alternatives'
  | 'keep'
  | 'keepAll'
  | 'competent'
  | 'amounts'
  | 'itemCode'
  | 'unchanged';

/**
 * What is thrown when an operation does not fit the flow: where in the operation, what was wrong, and what would be right, in both
 * languages; `needed` lists the candidates where there are any.
 *
 * @param field the operation's field that does not fit
 */
export function misfit(field: string, wrong: Wrong, got: Json, needed: readonly string[] = []): Failure {
  const values = { got, needed: needed.length === 0 ? null : needed };
  const told = (side: 'wrong' | 'right') => tellBoth(`tailoring.${side}.${wrong}`, values);
  return new Failure('TAILORING_INVALID', { field, reason: wrong, wrong: told('wrong'), right: told('right'), candidates: needed });
}

/** What is thrown for a number that is laxer than what holds already: the key, what was given, and the laxest that is allowed with its source. */
export function loosened(field: string, key: string, { got, needed, source }: { got: Json; needed: Json; source: string }): Failure {
  return new Failure('VALUE_LOOSENED', { field, key, got, needed, source });
}
