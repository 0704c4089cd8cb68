import type { Step } from '../../fragments/step.ts';
import type { RuleUse } from '../../fragments/transition.ts';

/** The works are settled and paid; the rules say what the amount is held against. */
export function worksPayment(rules: readonly RuleUse[]): Step {
  return {
    name: 'payment',
    zh: '结算付款',
    en: 'Settlement and payment',
    actors: ['bookkeeper'],
    event: 'payment.made',
    rules,
    documents: ['settlement'],
  };
}
