import { type PlainBlock, plainBlocks, type TextName, textOf } from '@samsyn/document'
import * as Y from 'yjs'
import type { Dice } from './dice.ts'
import type { PrintedBlock, PrintedReport } from './printedReport.ts'
import { type Typing, typeHead, typeTail, typeWhole } from './typing.ts'

/** The first evaluator opens the text; the second begins where there is something to follow. */
export type Which = 0 | 1

type PrintedArea = PrintedReport['areas'][number]

/** What a report prints in each text of one area, in the order in which they are written. */
function printedTexts(area: PrintedArea): { name: TextName; blocks: PrintedBlock[] }[] {
  return [
    { name: 'general', blocks: area.general },
    ...area.sections.map(({ subQuestions, blocks }) => ({
      name: `section/${subQuestions.join('+')}` as const,
      blocks,
    })),
    { name: 'strengths', blocks: [{ type: 'list', items: area.strengths }] },
    { name: 'improvements', blocks: [{ type: 'list', items: area.improvements }] },
  ]
}

/**
 * One evaluator's share of an area's texts: every other paragraph and list item, and half of every
 * paragraph that they write together.
 */
export function* typeArea(doc: Y.Doc, area: PrintedArea, me: Which, dice: Dice): Typing {
  for (const { name, blocks } of printedTexts(area)) {
    const fragment = textOf(doc, name)
    if (name === 'strengths' || name === 'improvements')
      yield* typeIntoList(fragment, itemsOf(blocks), me, dice)
    else yield* typeBlocks(fragment, blocks, me, dice)
  }
}

function* typeBlocks(
  fragment: Y.XmlFragment,
  blocks: readonly PrintedBlock[],
  me: Which,
  dice: Dice,
): Typing {
  let last: Y.XmlElement | undefined
  for (const [nth, block] of blocks.entries()) {
    const mine = nth % 2 === me
    if (block.type === 'list') {
      if (!mine) continue
      last = insertAfter(fragment, last, listOf(new Y.XmlElement('listItem')))
      yield 'typed'
      yield* typeItems(last, block.items, dice)
      continue
    }
    const together = nth % 3 === 0 && block.text.length > 200
    if (mine) {
      last =
        nth === 0 ? seeded(fragment) : insertAfter(fragment, last, new Y.XmlElement('paragraph'))
      yield 'typed'
      yield* (together ? typeHead : typeWhole)(last, block.text, dice)
    } else if (together) yield* typeTail(fragment, block.text, dice)
  }
}

/** The two lists have one bullet from the start, and both write bullets into the same list. */
function* typeIntoList(
  fragment: Y.XmlFragment,
  items: readonly string[],
  me: Which,
  dice: Dice,
): Typing {
  const list = seeded(fragment)
  let last: Y.XmlElement | undefined
  for (const [nth, words] of items.entries()) {
    if (nth % 2 !== me) continue
    last = nth === 0 ? seeded(list) : insertAfter(list, last, new Y.XmlElement('listItem'))
    yield 'typed'
    yield* typeItem(last, words, dice)
  }
}

/** A list that one person writes. Its first item is there. */
function* typeItems(list: Y.XmlElement, items: readonly string[], dice: Dice): Typing {
  let item = seeded(list)
  for (const [nth, words] of items.entries()) {
    if (nth > 0) item = insertAfter(list, item, new Y.XmlElement('listItem'))
    yield* typeItem(item, words, dice)
  }
}

function* typeItem(item: Y.XmlElement, words: string, dice: Dice): Typing {
  if (item.length === 0) item.insert(0, [new Y.XmlElement('paragraph')])
  yield* typeWhole(seeded(item), words, dice)
}

function itemsOf(blocks: readonly PrintedBlock[]): string[] {
  return blocks.flatMap((block) => (block.type === 'list' ? block.items : []))
}

function listOf(item: Y.XmlElement): Y.XmlElement {
  const list = new Y.XmlElement('bulletList')
  list.insert(0, [item])
  return list
}

function seeded(parent: Y.XmlFragment): Y.XmlElement {
  const first = parent.get(0)
  if (!(first instanceof Y.XmlElement)) throw new Error('the room came without its seed')
  return first
}

/** After one's own last piece, wherever that stands by now; at the end when there is none. */
function insertAfter(
  parent: Y.XmlFragment,
  last: Y.XmlElement | undefined,
  piece: Y.XmlElement,
): Y.XmlElement {
  const place = last ? parent.toArray().indexOf(last) + 1 : parent.length
  parent.insert(place, [piece])
  return piece
}

/** What stands in an area's texts, in an order that does not depend on who came first. */
export function standing(doc: Y.Doc, area: PrintedArea): Record<string, string[]> {
  return Object.fromEntries(
    printedTexts(area).map(({ name }) => [name, sorted(plainBlocks(textOf(doc, name)))]),
  )
}

/** The same of the print. */
export function printed(area: PrintedArea): Record<string, string[]> {
  return Object.fromEntries(printedTexts(area).map(({ name, blocks }) => [name, sorted(blocks)]))
}

/** A paragraph as it is, a list as its items: in the two lists both people's items mix freely. */
function sorted(blocks: readonly (PlainBlock | PrintedBlock)[]): string[] {
  return blocks
    .flatMap((block) =>
      block.type === 'list' ? block.items.map((item) => `– ${item}`) : [block.text],
    )
    .sort()
}

/**
 * Nobody's own pieces have changed places. `standing` forgets order, so this looks at the order of
 * every other piece, which one and the same person wrote.
 */
export function inOwnOrder(doc: Y.Doc, area: PrintedArea): boolean {
  return printedTexts(area).every(({ name, blocks }) => {
    const words = (all: readonly (PlainBlock | PrintedBlock)[]) =>
      all.flatMap((block) => (block.type === 'list' ? block.items : [block.text]))
    const found = words(plainBlocks(textOf(doc, name)))
    const pieces: string[][] =
      name === 'strengths' || name === 'improvements'
        ? itemsOf(blocks).map((item) => [item])
        : blocks.map((block) => words([block]))
    return [0, 1].every((me) => {
      const places = pieces
        .filter((_, nth) => nth % 2 === me)
        .flat()
        .map((piece) => found.indexOf(piece))
      return places.every(
        (place, nth) => place >= 0 && (nth === 0 || place > (places[nth - 1] ?? 0)),
      )
    })
  })
}
