import type { PosterContent } from './poster-content.ts';

/** The path of the page that says whether a poster still holds: organisation, item, the first 16 digits of its flow's hash. */
export function posterPath({ organisation, item }: Pick<PosterContent, 'organisation' | 'item'>): string {
  return `/posters/${organisation.code}/${encodeURIComponent(item.code)}/${item.flow.hash.slice(0, 16)}`;
}

/** The whole address of that page, below where the world reaches the server. */
export function posterAddress(base: string, parts: Pick<PosterContent, 'organisation' | 'item'>): string {
  return `${base.replace(/\/+$/, '')}${posterPath(parts)}`;
}
