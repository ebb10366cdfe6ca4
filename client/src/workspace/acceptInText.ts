import { anchorOf, NodeLetters, placeOf } from '@samsyn/document'
import type * as Y from 'yjs'
import type { Problem, SendCommand } from '../connection/index.ts'
import { acceptPassage, type Passages } from '../narrative/index.ts'

interface Wanted {
  doc: Y.Doc
  room: string
  roots: readonly string[]
  passages: Passages
  key: string
  thread: number
  replacement: string
  send: SendCommand
}

/** Refused because somebody was faster: then the words stand in the text already, by that person. */
const ANSWERED = /suggestionAnswered$/

/**
 * The words first, as an edit of one's own, then the word that they are there. Where the server does
 * not take that, the edit is taken back: what was suggested stands in the text once or not at all.
 * `notFound`: there is no such passage any more.
 */
export async function acceptInText(wanted: Wanted): Promise<Problem | 'notFound' | undefined> {
  const { doc, room, roots, passages, key, thread, replacement, send } = wanted
  const place = passages.place(key)
  const range = passages.range(key)
  if (!range || !place || place.state === 'removed') return 'notFound'
  const { view, from, to } = range
  const before = view.state.doc
  const root = place.root
  const done = acceptPassage(passages, key, replacement, { evenIfChanged: true })
  if (done !== 'done') return 'notFound'
  const end = to + view.state.doc.content.size - before.content.size
  const letters = new NodeLetters(view.state.doc)
  const text = doc.getXmlFragment(root)
  const put = anchorOf(text, { room, root }, letters.placeAt(from), letters.placeAt(end))

  const sent = await send({ type: 'acceptSuggestion', thread })
  if (sent.ok) return undefined
  const now = put && placeOf(doc, put, roots)
  const stands =
    now && now.state !== 'removed'
      ? new NodeLetters(view.state.doc).range(now.from, now.to)
      : undefined
  if (stands && !view.isDestroyed) {
    const { tr } = view.state
    view.dispatch(
      ANSWERED.test(sent.problem.type)
        ? tr.delete(stands.from, stands.to)
        : tr.replace(stands.from, stands.to, before.slice(from, to)),
    )
  }
  return sent.problem
}
