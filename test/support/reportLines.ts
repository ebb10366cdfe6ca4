import type { Report, ReportBlock } from '@samsyn/report'

/** What a Swedish report says, in its order: written down here once more, not by its outline. */
export function reportLines({ about, summary, areas, scores }: Report): string[] {
  const { evaluation, result, comparisons, comments } = summary
  return [
    ...about.flatMap(linesIn),
    ...evaluation.blocks.flatMap(linesIn),
    ...result.blocks.flatMap(linesIn),
    String(scores?.total.printed?.points),
    ...comparisons.blocks.flatMap(linesIn),
    ...comments.blocks.flatMap(linesIn),
    ...areas.flatMap((area) => [
      area.name,
      ...area.labels,
      ...area.general.blocks.flatMap(linesIn),
      ...area.sections.flatMap(({ heading, text }) => [heading, ...text.blocks.flatMap(linesIn)]),
      ...area.strengths.blocks.flatMap(linesIn),
      ...area.improvements.blocks.flatMap(linesIn),
    ]),
    ...(scores?.areas.flatMap(({ name, rows, sum }) => [
      name,
      ...rows.flatMap((row) => [row.name, `${row.printed?.points}${row.maximum}`]),
      `${sum.printed?.points}${sum.maximum}`,
    ]) ?? []),
  ]
}

function linesIn(block: ReportBlock): string[] {
  if ('content' in block)
    return [
      block.content
        .map((one) => (one.type === 'text' ? one.text : one.type === 'break' ? ' ' : one.no))
        .join(''),
    ]
  if ('items' in block) return block.items.flatMap(({ blocks }) => blocks.flatMap(linesIn))
  if ('rows' in block) return block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(linesIn))
  return block.blocks.flatMap(linesIn)
}
