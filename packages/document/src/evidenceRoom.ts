import type * as Y from 'yjs'
import { emptyParagraph } from './area.ts'
import { sameSeed } from './sameSeed.ts'
import { blocksIn, type RoomShape } from './shape.ts'

/**
 * The document of `evidence`: the notes on each item of the register, a fragment `note/3` for the
 * third. There is a place for every item that there may be, from 1 to `most`, so that nobody has to
 * make one; which of them may be written in is the server's to say.
 */
export function evidenceShape(most: number): RoomShape {
  const names = numbersTo(most).map(noteRoot)
  return { roots: blocksIn(names), seed: seedEvidence(most) }
}

/** The first state of `evidence`: an empty paragraph in the notes on each item. */
export function seedEvidence(most: number): Uint8Array {
  return sameSeed((doc) => {
    for (const no of numbersTo(most)) noteOn(doc, no).insert(0, [emptyParagraph()])
  })
}

/** The notes on one item of the register. Nobody else names their root. */
export function noteOn(doc: Y.Doc, item: number): Y.XmlFragment {
  return doc.getXmlFragment(noteRoot(item))
}

/** The item of the register that a root of `evidence` is about; undefined for another room's root. */
export function notedItem(root: string): number | undefined {
  const [, no] = /^note\/([1-9]\d*)$/.exec(root) ?? []
  return no === undefined ? undefined : Number(no)
}

function noteRoot(item: number): string {
  return `note/${item}`
}

function numbersTo(most: number): number[] {
  return Array.from({ length: most }, (_, at) => at + 1)
}
