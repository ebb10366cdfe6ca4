import type { Report, ReportBlock, ReportInline } from '@samsyn/report'

/**
 * A report without what no paper carries: how a letter is composed or joined to its neighbour, blanks and breaks at the ends of a
 * line, which of two heading levels one is that has none above it, that a head is strong once more, and
 * where points or a quotation end and others of the kind begin at once. All else it has to carry.
 */
export function onPaper(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (_, value: unknown) => {
    if (typeof value === 'string') return sameLetters(value)
    if (isHead(value)) return { ...value, blocks: value.blocks.map(plainBlock) }
    if (Array.isArray(value) && value.some(isBlock)) return blocksOnPaper(value.filter(isBlock))
    return value
  })
}

/** The same letters, composed or not, joined or not. */
function sameLetters(text: string): string {
  return text.normalize('NFC').replace(/[\uFB00-\uFB06]/gu, (joined) => joined.normalize('NFKC'))
}

function isBlock(value: unknown): value is ReportBlock {
  const types = ['paragraph', 'heading', 'list', 'quotation', 'table']
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    types.includes(String(value.type))
  )
}

function blocksOnPaper(blocks: ReportBlock[]): ReportBlock[] {
  const made: ReportBlock[] = []
  let hasHeading = false
  for (const block of blocks) {
    const last = made.at(-1)
    if (block.type === 'heading') {
      // A smaller heading under no larger one is printed as a larger one: no level is left out.
      hasHeading ||= block.level === 1
      const content = lineOnPaper(block.content.map(plain))
      if (content.length > 0) made.push({ ...block, level: hasHeading ? block.level : 1, content })
    } else if (block.type === 'paragraph') {
      const content = lineOnPaper(block.content)
      if (content.length > 0) made.push({ ...block, content })
    } else if (block.type === 'list' && last?.type === 'list' && !block.ordered && !last.ordered) {
      // Where points end and others begin at once nobody sees it.
      last.items.push(...block.items)
    } else if (block.type === 'quotation' && last?.type === 'quotation') {
      last.blocks.push(...block.blocks)
    } else made.push(block)
  }
  return made
}

interface Head {
  header: true
  blocks: ReportBlock[]
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'header' in value && value.header === true
}

function plainBlock(block: ReportBlock): ReportBlock {
  if (block.type === 'paragraph')
    return { ...block, content: lineOnPaper(block.content.map(plain)) }
  if (block.type !== 'list') return block
  const items = block.items.map((one) => ({ ...one, blocks: one.blocks.map(plainBlock) }))
  return { ...block, items }
}

/** What is a head is strong by itself. */
function plain(one: ReportInline): ReportInline {
  if (one.type !== 'text') return one
  const { strong: _, ...marks } = one.marks
  return { ...one, marks }
}

/** No blanks and no breaks at the ends of a line, and no blanks where it is broken. */
function lineOnPaper(content: ReportInline[]): ReportInline[] {
  const all: ReportInline[] = []
  for (const one of content) {
    const last = all.at(-1)
    if (
      one.type === 'text' &&
      last?.type === 'text' &&
      JSON.stringify(one.marks) === JSON.stringify(last.marks)
    )
      all.splice(-1, 1, { ...last, text: last.text + one.text })
    else all.push(one)
  }
  const inside = trimmed(trimmed(all, 'trimStart').toReversed(), 'trimEnd').toReversed()
  return inside.flatMap((one, place): ReportInline[] => {
    if (one.type !== 'text') return [one]
    const start = inside[place - 1]?.type === 'break' ? one.text.trimStart() : one.text
    const text = inside[place + 1]?.type === 'break' ? start.trimEnd() : start
    return text === '' ? [] : [{ ...one, text }]
  })
}

/** From its first letter or note on. */
function trimmed(line: readonly ReportInline[], how: 'trimStart' | 'trimEnd'): ReportInline[] {
  const [first, ...others] = line
  if (first?.type === 'break') return trimmed(others, how)
  if (first?.type !== 'text') return [...line]
  const text = first.text[how]()
  return text === '' ? trimmed(others, how) : [{ ...first, text }, ...others]
}
