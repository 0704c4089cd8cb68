import type { Both } from '../../kernel/both.ts';
import type { Diagram, DiagramNode } from '../../engine/diagram/diagram-model.ts';
import { catalogue } from '../../kernel/messages/catalogue.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { actorName, capital } from '../chart/chart-words.ts';
import { inLanguage, type PosterContent } from './poster-content.ts';
import type { Paragraph } from './set-text.ts';

/** What stands beside or below the chart: steps in plain words, ranges of amounts, what is made public, notes, the law it rests on, where it comes from; shorter where `isTight`. */
export function posterText({ item, diagram }: PosterContent, language: Language, isTight = false): readonly Paragraph[] {
  const said = (key: string, values: Parameters<typeof tell>[2] = {}) => tell(language, `chart.${key}`, values);
  const told = (text: Both) => inLanguage(text, language);
  const plain = (text: string): Paragraph => ({ text, kind: 'plain' });
  const section = (key: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
    paragraphs.length === 0 ? [] : [{ text: said(`section.${key}`), kind: 'heading' }, ...paragraphs];
  const disclosures = item.disclosures.map(({ text, days, unit, where, permanent }) =>
    plain(said(permanent ? 'disclosed.permanent' : `disclosed.${unit}`, { text: told(text), days, where: told(where) })),
  );
  const differences = item.differences.map(({ text, source, law, citation }) => {
    const isDays = /^\d+$/.test(law.zh);
    return plain(
      said(isDays ? 'difference.days' : 'difference.body', {
        text: told(text),
        source: told(source),
        law: told(law),
        citation: told(citation),
      }),
    );
  });
  const overall = item.overall === undefined ? [] : [plain(overallText(item.overall, language))];
  return [
    ...section('steps', [...stepParagraphs(diagram, language, isTight), ...overall]),
    ...section('bands', bandParagraphs(diagram, language)),
    ...section('disclosures', [...disclosures, ...differences]),
    ...section('notes', [plain(told(item.condition)), ...diagram.notes.map((note) => plain(capital(told(note))))]),
    ...section('basis', [plain(item.legalBasis.join(language === 'zh-CN' ? '\uff1b' : '; '))]),
    ...section('source', [plain(said(`certainty.${item.certainty}`)), ...item.caveats.map((caveat) => plain(told(caveat)))]),
  ];
}

/** Each step with its number: the whole sentence, and below it (behind it where room is scarce) who does it, by when, with what. */
function stepParagraphs({ nodes }: Diagram, language: Language, isTight: boolean): readonly Paragraph[] {
  return nodes
    .filter(({ number }) => number !== null)
    .flatMap((node): readonly Paragraph[] => {
      const below = detailsOf(node, language);
      const text = `${node.number ?? ''} ${capital(inLanguage(node.text, language))}`;
      const first: Paragraph = { text, kind: 'plain' };
      if (isTight && below !== '') return [{ text: tell(language, 'chart.stepWith', { step: text, details: below }), kind: 'plain' }];
      return below === '' ? [first] : [first, { text: below, kind: 'note' }];
    });
}

/** Who does a step, by when, with what documents, in one line. */
export function detailsOf({ actors, limit, documents }: DiagramNode, language: Language): string {
  const list = (names: readonly string[]) => names.join(tell(language, 'format.separator'));
  const parts = [
    ...(actors.length === 0
      ? []
      : [tell(language, 'chart.details.actors', { actors: list(actors.map((actor) => actorName(actor, language))) })]),
    ...(limit === null
      ? []
      : [
          tell(language, 'chart.details.limit', { limit: tell(language, `chart.limit.${limit.kind}.${limit.unit}`, { days: limit.days }) }),
        ]),
    ...(documents.length === 0
      ? []
      : [
          tell(language, 'chart.details.documents', {
            documents: list(documents.map((kind) => catalogue[language].get(`doc.${kind}`) ?? kind)),
          }),
        ]),
  ];
  return parts.join(language === 'zh-CN' ? '\uff1b' : '; ');
}

/** Where amounts tell ways apart, each of them; where they only change what a step asks, in one line; and once, for which amounts the item is. */
function bandParagraphs({ edges, nodes }: Diagram, language: Language): readonly Paragraph[] {
  const whole = new Set<string>();
  const steps = nodes.flatMap((node): readonly string[] => {
    const banded = edges.filter(({ from, ways }) => from === node.id && ways.some(({ band }) => band !== null));
    const told = banded.map(({ to, ways }) => {
      const target = nodes.find(({ id }) => id === to);
      const texts = ways.flatMap(({ band }) => (band === null ? [] : [inLanguage(band.text, language)]));
      return { number: target?.number ?? 0, step: target === undefined ? '' : inLanguage(target.label, language), texts };
    });
    const [only] = told;
    if (only === undefined) return [];
    if (told.length > 1) return told.flatMap(({ texts, ...to }) => texts.map((band) => tell(language, 'chart.bandStep', { ...to, band })));
    if (only.texts.length > 1) return [tell(language, 'chart.bandsWithin', { number: node.number ?? 0, bands: only.texts })];
    for (const band of only.texts) whole.add(band);
    return [];
  });
  const texts = [...[...whole].map((band) => tell(language, 'chart.bandWhole', { band })), ...steps];
  return texts.map((text) => ({ text, kind: 'plain' }));
}

function overallText({ text, days, unit, extendableTo }: NonNullable<PosterContent['item']['overall']>, language: Language): string {
  const values = { from: inLanguage(text, language), limit: tell(language, `chart.limit.max.${unit}`, { days }) };
  if (extendableTo === undefined) return tell(language, 'chart.overall', values);
  return tell(language, 'chart.overall.extendable', { ...values, most: extendableTo });
}
