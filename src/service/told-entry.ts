import type { ReceiptView } from '../contract/receipt-view.ts';
import type { Both } from '../kernel/both.ts';
import { languages, type Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import { tellValue } from '../kernel/messages/tell-value.ts';
import type { Entry } from '../kernel/entry.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import { tellPlace } from './tell-place.ts';

/** What an entry is, in words, by its flow and the kind of its event alone: nothing of what somebody wrote. */
export function toldEntry(entry: Entry, flow: Flow): Pick<ReceiptView, 'item' | 'event' | 'stage'> {
  const { nameZh, nameEn } = flow.meta as unknown as { readonly nameZh: string; readonly nameEn: string };
  const place = (language: Language, states: readonly string[]) => tellPlace(language, procedureOf(states), flow.config);
  const said = both((language) => tellValue(language, entry.type, 'event'));
  return {
    item: { code: flow.item, name: { zh: nameZh, en: nameEn } },
    event:
      entry.type === 'step.completed'
        ? both((language) => tell(language, 'receipt.step', { event: inLanguage(said, language), place: place(language, entry.from) }))
        : said,
    stage: both((language) => place(language, entry.to)),
  };
}

/** Where the procedure itself stands, not what runs beside it. */
function procedureOf(states: readonly string[]): string {
  return states.find((state) => state.startsWith('procedure.')) ?? states[0] ?? '';
}

function both(said: (language: Language) => string): Both {
  const [zh, en] = languages.map(said);
  return { zh: zh ?? '', en: en ?? '' };
}

function inLanguage({ zh, en }: Both, language: Language): string {
  return language === 'en' ? en : zh;
}
