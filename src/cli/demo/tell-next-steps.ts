import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { Siyi } from '../../service/siyi.ts';
import type { Output } from '../output.ts';
import { sampleVillageCode, type Part, type SampleParts } from './sample-village.ts';

/** Where the sample village is served, and the matter that was walked. */
export interface Served {
  readonly parts: SampleParts;
  readonly url: string;
  readonly instance: string;
}

const shown: readonly Part[] = ['clerk', 'supervisor', 'officer'];

/** Tells a reader how to go on: fresh tokens of three people of the village, and calls to try with them. */
export async function tellNextSteps(output: Output, language: Language, siyi: Siyi, { parts, url, instance }: Served): Promise<void> {
  output.line();
  let first = '';
  for (const part of shown) {
    const { token } = await siyi.makeToken({ ...parts[part], days: 30, label: 'siyi demo' });
    first = first === '' ? token : first;
    output.line(tell(language, 'demo.token', { role: tell(language, `role.${part}`), token }));
  }
  const bearer = `-H 'Authorization: Bearer ${first}'`;
  const opening = JSON.stringify({ item: 'GG-02', organisation: sampleVillageCode, title: tell(language, 'demo.certificate') });
  output.line(tell(language, 'demo.try'));
  output.line(`  curl ${bearer} '${url}/api/v1/entries?instance=${instance}&limit=3'`);
  output.line(`  curl ${bearer} ${url}/api/v1/items`);
  output.line(`  curl ${bearer} -H 'Content-Type: application/json' -H 'Idempotency-Key: try-1' -d '${opening}' ${url}/api/v1/instances`);
  output.line(tell(language, 'demo.stop'));
}
