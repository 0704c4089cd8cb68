import { fieldTexts } from '../../audit/field-texts.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Entry } from '../../kernel/entry.ts';

/** What the columns of `entry` do not hold, as canonical JSON: put together from the texts that the leaf commits to. */
export function entryBody(entry: Entry): string {
  const { organisation, roles } = entry.actor;
  const texts = fieldTexts(entry);
  const text = (name: string): string => {
    const found = texts.find((field) => field.name === name);
    invariant(found !== undefined, `an entry has its ${name}`);
    return found.text;
  };
  const data = texts
    .filter(({ name }) => name.startsWith(ofData))
    .map((field) => `${canonicalJson(field.name.slice(ofData.length))}:${field.text}`);
  return `{"actor":${canonicalJson({ organisation, roles })},"data":{${data.join()}},"facts":${text('facts')},"from":${text('from')},"to":${text('to')},"verdicts":${text('verdicts')}}`;
}

const ofData = 'data.';
