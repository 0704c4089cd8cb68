import { defineValue } from './define-value.ts';
import { productDefault, type ValueDefinition } from './value-definition.ts';

/** After the resolution: carrying it out, paying, recording. */
export const handlingValues: readonly ValueDefinition[] = [
  // The law is silent on work during display.
  defineValue('implementation.wait', 'flag', 'on', { value: true, source: productDefault, certainty: 'M', loosen: 'free' }),
  // That a change needs a new decision is known from CQ:15 and ZJ:24; how large a change may be is not.
  defineValue('change.percent', 'percent', 'lower', { value: 10, source: productDefault, certainty: 'M', loosen: 'free' }),
  // Limits are set locally; without one every payment is reviewed and signed jointly.
  defineValue('payment.limitFen', 'fen', 'lower', { value: 0, source: productDefault, certainty: 'M', loosen: 'free' }),
  // No text found.
  defineValue('lateEntry.hours', 'hours', 'lower', { value: 24, source: productDefault, certainty: 'M', loosen: 'no' }),
];
