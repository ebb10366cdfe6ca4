import * as Y from 'yjs'
import { narrativeSchema } from '../narrative.ts'

/** Letters that Yjs numbered one after the other. */
export interface Run {
  client: number
  clock: number
  length: number
}

/**
 * The letters of one paragraph or heading. The first is a line break, which stands for the block
 * itself; a break within it is another, and a footnote is one letter, whatever it says.
 */
export interface BlockLetters {
  element: Y.XmlElement
  text: string
  /** Whose letters, from the first to the last. */
  runs: readonly Run[]
}

/** Stands for a footnote. */
export const FOOTNOTE = '\uFFFC'

export function isTextblock(type: unknown): type is Y.XmlElement {
  return type instanceof Y.XmlElement && TEXTBLOCKS.has(type.nodeName)
}

/** The paragraphs and headings of a text, or of a part of it, in reading order. */
export function textblocksIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent
    .toArray()
    .flatMap((child) =>
      isTextblock(child) ? [child] : child instanceof Y.XmlElement ? textblocksIn(child) : [],
    )
}

/** Reads the letters and whose they are. It changes nothing. */
export function blockLetters(element: Y.XmlElement): BlockLetters {
  const runs: Run[] = []
  let text = ''
  const add = ({ client, clock }: Y.ID, letters: string): void => {
    text += letters
    const last = runs.at(-1)
    if (last?.client === client && last.clock + last.length === clock) last.length += letters.length
    else runs.push({ client, clock, length: letters.length })
  }
  if (element._item) add(element._item.id, '\n')
  for (const child of itemsOf(element)) {
    if (!(child.content instanceof Y.ContentType)) continue
    const { type } = child.content
    if (type instanceof Y.XmlText) {
      for (const item of itemsOf(type))
        if (item.content instanceof Y.ContentString) add(item.id, item.content.str)
    } else if (type instanceof Y.XmlElement) {
      add(child.id, type.nodeName === 'footnote' ? FOOTNOTE : '\n')
    }
  }
  return { element, text, runs }
}

/** What of a shared type's own is still there, in order. */
function* itemsOf(type: Pick<Y.XmlFragment, '_start'>): Iterable<Y.Item> {
  for (let item = type._start; item; item = item.right) if (!item.deleted) yield item
}

const TEXTBLOCKS: ReadonlySet<string> = new Set(
  Object.values(narrativeSchema.nodes)
    .filter(({ isTextblock: is, name }) => is && name !== 'footnote')
    .map(({ name }) => name),
)
