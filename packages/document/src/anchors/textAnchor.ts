/**
 * A passage of a text of one room, as it is kept and sent. `start` and `end` are Yjs relative
 * positions (base64) of its first and its last letter; the quote and up to 64 letters on both
 * sides find it again where these letters have been made anew.
 */
export interface TextAnchor {
  room: string
  root: string
  start: string
  end: string
  quote: string
  before: string
  after: string
}

/**
 * Where a passage is. `from` and `to` are places among its root's letters (`Letters`); `quote` is
 * what it says now. `kept`: its own words where they were. `changed`: other words than when it was
 * marked. `moved`: its own words, found in another place. `removed`: its words are gone, or cannot
 * be told from others; then `quote` is what it said last.
 */
export type Place =
  | { state: 'kept' | 'changed' | 'moved'; root: string; from: number; to: number; quote: string }
  | { state: 'removed'; quote: string }

/** So many letters on each side are kept to tell a passage from another that reads the same. */
export const CONTEXT = 64
/** No passage is longer. */
export const LONGEST_QUOTE = 5_000
