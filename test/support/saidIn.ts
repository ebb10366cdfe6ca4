import type { Report, ReportBlock } from '@samsyn/report'

/**
 * What a reader of a Swedish report reads, from its first chapter to its last, a paragraph or a cell
 * at a time; the number of a note stands in brackets. Pictures and their tables are not in it.
 */
export function saidIn(report: Report): string[] {
  const { about, summary, areas, scores } = report
  return [
    ...linesOf(about),
    ...linesOf(summary.evaluation.blocks),
    ...linesOf(summary.result.blocks),
    ...(scores ? [`${scores.total.printed?.points}/${scores.total.maximum}`] : []),
    ...linesOf(summary.comparisons.blocks),
    ...linesOf(summary.comments.blocks),
    ...areas.flatMap(({ no, name, labels, general, sections, strengths, improvements }) => [
      `Område ${no} ${name}`,
      ...labels,
      ...(scores?.areas.filter((one) => one.no === no).map(({ sum }) => `${sum.printed?.points}`) ??
        []),
      ...linesOf(general.blocks),
      ...sections.flatMap(({ heading, text }) => [heading, ...linesOf(text.blocks)]),
      ...linesOf(strengths.blocks),
      ...linesOf(improvements.blocks),
    ]),
    ...(scores?.areas.flatMap(({ no, name, rows, sum }) => [
      `${no}. ${name}`,
      ...rows.map((row) => `${row.no} ${row.name}${figures(row)}`),
      `Totalt${figures(sum)}`,
    ]) ?? []),
  ]
}

type Figures = Pick<NonNullable<Report['scores']>['total'], 'maximum' | 'printed'>

function figures({ maximum, printed }: Figures): string {
  return `${printed?.points}${maximum}${printed?.percent} %`
}

function linesOf(blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap(linesIn)
}

function linesIn(block: ReportBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content.map(lettersOf).join('')]
    case 'list':
      return block.items.flatMap((item) => linesOf(item.blocks))
    case 'quotation':
      return linesOf(block.blocks)
    case 'table':
      return block.rows.flat().flatMap((cell) => linesOf(cell.blocks))
  }
}

type Inline = Extract<ReportBlock, { type: 'paragraph' }>['content'][number]

function lettersOf(one: Inline): string {
  if (one.type === 'break') return ' '
  return one.type === 'text' ? one.text : `[${one.no}]`
}
