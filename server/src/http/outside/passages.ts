import { type Report, reportWords } from '@samsyn/report'
import type { RemarkOn, TextRef } from '@samsyn/scoring'

type ReportText = Report['summary']['result']
type ReportBlock = ReportText['blocks'][number]

/** A text of a report that a remark can be about. */
export interface Passage {
  /** As a form names it. */
  key: string
  ref: TextRef
  title: string
  /** What it says, without its footnotes, in one line. */
  said: string
}

/** In the order of the templates' areas, chapter 2 first. */
export function passagesOf({ language, summary, areas }: Report): Passage[] {
  const { headings } = reportWords(language)
  return [
    passageOf(headings.evaluation, summary.evaluation),
    passageOf(headings.result, summary.result),
    passageOf(headings.comparisons, summary.comparisons),
    passageOf(headings.comments, summary.comments),
    ...areas.flatMap(({ no, name, general, sections, strengths, improvements }) => [
      passageOf(`${headings.area(no, name)}: ${headings.general.toLowerCase()}`, general),
      ...sections.map(({ heading, text }) => passageOf(heading, text)),
      passageOf(`${headings.area(no, name)}: ${headings.strengths.toLowerCase()}`, strengths),
      passageOf(`${headings.area(no, name)}: ${headings.improvements.toLowerCase()}`, improvements),
    ]),
  ]
}

export function keyOf({ room, root }: TextRef): string {
  return `${room}/${root}`
}

/** A remark tells so much of what stands around its words. */
const AROUND = 60
const LONGEST_QUOTE = 1000
const OPENING = 200

/**
 * What a remark is about: the words as they stand in the release, with what stands around them. Of
 * several places the one that comes after `before`. Without words it is the text from its beginning.
 * Undefined where the words are not in it.
 */
export function onPassage(
  { ref, title, said }: Passage,
  quote: string,
  before = '',
): NonNullable<RemarkOn> | undefined {
  const wanted = inOneLine(quote)
  if (wanted === '') {
    const opening = whole(said.slice(0, OPENING)) || title
    return { ...ref, quote: opening, before: '', after: after(said, opening.length) }
  }
  if (wanted.length > LONGEST_QUOTE) return undefined
  const places = placesOf(said, wanted)
  const lead = inOneLine(before)
  const found =
    places.find((at) => lead !== '' && said.slice(0, at).trimEnd().endsWith(lead)) ?? places[0]
  if (found === undefined) return undefined
  return {
    ...ref,
    quote: wanted,
    before: whole(said.slice(Math.max(0, found - AROUND), found)),
    after: after(said, found + wanted.length),
  }
}

/** As a selection of several paragraphs and a text are alike. */
function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function after(said: string, from: number): string {
  return whole(said.slice(from, from + AROUND))
}

/** Cut between two halves of a letter, neither is kept. */
function whole(cut: string): string {
  return cut.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '')
}

function placesOf(said: string, wanted: string): number[] {
  const places: number[] = []
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) places.push(at)
  return places
}

function passageOf(title: string, { ref, blocks }: ReportText): Passage {
  return { key: keyOf(ref), ref, title, said: inOneLine(blocks.map(lettersOf).join(' ')) }
}

function lettersOf(block: ReportBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content
        .map((one) => (one.type === 'text' ? one.text : one.type === 'break' ? ' ' : ''))
        .join('')
    case 'list':
      return block.items.map(({ blocks }) => blocks.map(lettersOf).join(' ')).join(' ')
    case 'quotation':
      return block.blocks.map(lettersOf).join(' ')
    case 'table':
      return block.rows
        .flat()
        .map(({ blocks }) => blocks.map(lettersOf).join(' '))
        .join(' ')
  }
}
