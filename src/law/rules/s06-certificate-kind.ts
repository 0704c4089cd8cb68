import { makeVerdict, unmet } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { listAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { forbiddenCertificates } from './forbidden-certificates.ts';

/**
 * The certificate is of a kind that a village may issue: named by the item (`item.certificates`) and none of the forbidden kinds of
 * 民发〔2020〕20号. Whatever is not named is refused (the stricter reading, as that list was read in part only). A local flow may name
 * fewer kinds; naming a forbidden one opens nothing. The kind is the event's, else that of the
 * application; what is sealed is what was applied for.
 */
export const s06: Rule = {
  id: 'S06',
  reads: [],
  values: [],
  judge(input) {
    const listed = listAt(input.matter.item, 'certificates') ?? [];
    const needed = listed.filter((kind) => !forbiddenCertificates.some((forbidden) => forbidden === kind));
    const asked = textAt(input.matter.record.application?.data ?? {}, 'certificate');
    const got = textAt(input.event.data, 'certificate') ?? asked;
    if (asked !== null && got !== asked) return unmet('S06', 'certificateAsked', dayOf(input.event.occurredAt), { needed: asked, got });
    const ok = got !== null && needed.includes(got);
    return makeVerdict({ rule: 'S06', code: 'certificate', day: dayOf(input.event.occurredAt), ok, needed, got });
  },
};
