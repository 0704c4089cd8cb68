import type { ValueKey } from '../values.ts';
import { bandValues } from './band-values.ts';
import { disclosureValues } from './disclosure-values.ts';
import { handlingValues } from './handling-values.ts';
import { listValues } from './list-values.ts';
import { majorityValues } from './majority-values.ts';
import { meetingValues } from './meeting-values.ts';
import { quorumValues } from './quorum-values.ts';
import type { ValueDefinition } from './value-definition.ts';

/** The definition of every key of `valueKeys`. */
export const valueDefinitions: ReadonlyMap<ValueKey, ValueDefinition> = new Map(
  [...quorumValues, ...majorityValues, ...meetingValues, ...disclosureValues, ...handlingValues, ...bandValues, ...listValues].map(
    (each) => [each.key, each],
  ),
);
