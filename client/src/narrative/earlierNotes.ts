import type { RoomOutline } from '@samsyn/document'

/**
 * How many footnotes stand in the chapters before a room's, as the report is read: chapter 2, then
 * the areas of chapter 3. A chapter of which nothing is known yet has none.
 */
export function earlierNotes(outlines: ReadonlyMap<string, RoomOutline>, room: string): number {
  let count = 0
  for (const name of CHAPTERS) {
    if (name === room) break
    for (const { footnotes } of outlines.get(name)?.texts ?? []) count += footnotes
  }
  return count
}

const CHAPTERS = ['summary', ...Array.from({ length: 8 }, (_, nth) => `area-${nth + 1}`)]

/** How many words stand in some of the rooms' texts. */
export function wordsIn(outlines: Iterable<RoomOutline>): number {
  let count = 0
  for (const { texts } of outlines) for (const { words } of texts) count += words
  return count
}
