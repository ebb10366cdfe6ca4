import type { AreaNo } from '@samsyn/scoring'
import type { ReportBlock, ReportItem } from '../../../report/reportBlock.ts'

/** Strengths or improvements; those behind which a sub-question of the area is printed are about it. */
export function withSubQuestions(blocks: readonly ReportBlock[], area: AreaNo): ReportBlock[] {
  return blocks.map((block) =>
    block.type === 'list'
      ? { ...block, items: block.items.map((item) => aboutOf(item, area)) }
      : block,
  )
}

/** Before its number stands the blank that no line is broken at. */
function aboutOf(item: ReportItem, area: AreaNo): ReportItem {
  const [first, ...others] = item.blocks
  const last = first?.type === 'paragraph' ? first.content.at(-1) : undefined
  if (first?.type !== 'paragraph' || last?.type !== 'text') return item
  const [printed, subQuestion] = /\u00a0(\d\.\d{1,2})$/u.exec(last.text) ?? []
  if (printed === undefined || !subQuestion?.startsWith(`${area}.`)) return item
  const text = last.text.slice(0, -printed.length).trimEnd()
  const content = [...first.content.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])]
  return { ...item, blocks: [{ ...first, content }, ...others], subQuestion }
}
