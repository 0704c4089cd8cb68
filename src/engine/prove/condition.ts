import type { Json, JsonObject } from '../../kernel/json.ts';
import { valueAt } from '../value-at.ts';
import type { Part, Parts, Situation } from './situation.ts';

/** Whether something is so in a situation; `maybe` where the situation does not say. */
export type Answer = 'yes' | 'no' | 'maybe';

/** A case (`when`) as far as the matter decides it. What it asks of the event's data is the event's own choice. */
export interface Condition {
  readonly tests: readonly ((situation: Situation) => Answer)[];
  /** By path: what the event's data must be, one of several. */
  readonly data: ReadonlyMap<string, readonly Json[]>;
  /** Places that it looks at. */
  readonly reads: readonly number[];
}

/** Reads a case. */
export function conditionOf(when: JsonObject, item: JsonObject, parts: Parts): Condition {
  const tests: ((situation: Situation) => Answer)[] = [];
  const data = new Map<string, readonly Json[]>();
  const reads: number[] = [];
  for (const [path, wanted] of Object.entries(when)) {
    const [root = '', ...steps] = path.split('.');
    const rest = steps.join('.');
    const choices = Array.isArray(wanted) ? (wanted as readonly Json[]) : [wanted];
    if (root === 'data') data.set(path, choices);
    else if (root === 'item') tests.push(always(includes(choices, rest === '' ? {} : valueAt(item, rest))));
    else {
      const read = readingOf(root, rest, parts);
      if (read === null) tests.push(always(includes(choices, undefined)));
      else {
        reads.push(read.place);
        tests.push((situation) => read.answer(situation[read.place] as number, choices));
      }
    }
  }
  return { tests, data, reads };
}

/** All of a case together. */
export function answerOf({ tests }: Condition, situation: Situation): Answer {
  let answer: Answer = 'yes';
  for (const test of tests) {
    const one = test(situation);
    if (one === 'no') return 'no';
    if (one === 'maybe') answer = 'maybe';
  }
  return answer;
}

interface Reading {
  readonly place: number;
  readonly answer: (number: number, choices: readonly Json[]) => Answer;
}

function readingOf(root: string, rest: string, parts: Parts): Reading | null {
  if (root === 'flags' && rest !== '' && !rest.includes('.')) {
    return { place: parts.place('flag', rest), answer: (number, choices) => includes(choices, [null, false, true][number]) };
  }
  if (root === 'counts' && rest !== '' && !rest.includes('.')) {
    const place = parts.place('count', rest);
    (parts.all[place] as Part).exact = true;
    return { place, answer: countAnswer };
  }
  if (root === 'plan' && (rest === 'hash' || rest === 'version')) {
    const none = rest === 'hash' ? null : 0;
    const place = parts.place('plan', '');
    return {
      place,
      answer: (number, choices) => (number === 0 ? includes(choices, none) : among(choices.filter((choice) => choice !== none))),
    };
  }
  const [slot = '', ...inside] = rest.split('.');
  if (root !== 'record' || slot === '') return null;
  const place = parts.place('slot', slot);
  const path = inside.join('.');
  const part = parts.all[place] as Part;
  if (path !== '' && !part.paths.includes(path)) part.paths.push(path);
  return { place, answer: (number, choices) => slotAnswer(parts, place, number, path, choices) };
}

function slotAnswer(parts: Parts, place: number, number: number, path: string, choices: readonly Json[]): Answer {
  if (number === 0) return includes(choices, undefined);
  if (path === '') return 'no';
  const known = parts.valueIn(place, number, path);
  return known === null ? among(choices) : includes(choices, known.value);
}

function countAnswer(number: number, choices: readonly Json[]): Answer {
  if (number === 0) return includes(choices, null);
  if (number === 1) return includes(choices, 1);
  return among(choices.filter((choice) => typeof choice === 'number' && choice >= 2));
}

function among(choices: readonly Json[]): Answer {
  return choices.length > 0 ? 'maybe' : 'no';
}

function includes(choices: readonly Json[], value: Json | undefined): Answer {
  return choices.includes(value ?? null) ? 'yes' : 'no';
}

function always(answer: Answer): () => Answer {
  return () => answer;
}
