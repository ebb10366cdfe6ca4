import type * as Y from 'yjs'
import { lettersOf } from './letters.ts'
import { resolved } from './resolved.ts'
import type { Place, TextAnchor } from './textAnchor.ts'

/**
 * Where an anchor is in its room's document as it is now. `roots` are all texts that the passage
 * may have been moved to. Whoever asks again and again keeps an `Anchors` instead.
 */
export function placeOf(doc: Y.Doc, anchor: TextAnchor, roots: readonly string[]): Place {
  const texts = new Map(roots.map((root) => [root, lettersOf(doc.getXmlFragment(root))]))
  return resolved(texts, doc, anchor).place
}
