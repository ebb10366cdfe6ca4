import type { ReportBlock, ReportInline, ReportItem } from '@samsyn/report'
import type { ImportedReport } from '@samsyn/report/published'

/** Letters as one reads them; a footnote's place as `[^4]`. */
function lettersOf(content: readonly ReportInline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'footnote' ? `[^${inline.no}]` : '\n'
    })
    .join('')
}

function itemLetters({ blocks }: ReportItem): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? lettersOf(block.content) : '?'))
    .join('\n')
}

export type SaidBlock =
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: string[] }
  | { type: ReportBlock['type']; text: string }

/** Blocks in the form of the reports that are kept beside their texts. */
export function saidBlocks(blocks: readonly ReportBlock[]): SaidBlock[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph') return { type: 'paragraph', text: lettersOf(block.content) }
    if (block.type === 'list') {
      const items = block.items.map(itemLetters)
      return {
        type: 'list',
        items: block.ordered ? items.map((item, place) => `${place + 1}. ${item}`) : items,
      }
    }
    return { type: block.type, text: JSON.stringify(block) }
  })
}

/** What a report says, in the form of the reports that are kept beside their texts. */
export function saidBy(read: ImportedReport) {
  const { summary } = read
  return {
    municipality: read.municipality,
    country: read.country,
    year: read.year,
    evaluated: read.evaluated,
    compiled: read.compiled,
    template: read.template,
    about: saidBlocks(read.about),
    summary: {
      evaluation: saidBlocks(summary.evaluation),
      result: saidBlocks(summary.result),
      comparisons: saidBlocks(summary.comparisons),
      comments: saidBlocks(summary.comments),
    },
    areas: read.areas.map(({ general, sections, strengths, improvements, ...area }) => ({
      ...area,
      general: saidBlocks(general),
      sections: sections.map(({ blocks, ...section }) => ({
        ...section,
        blocks: saidBlocks(blocks),
      })),
      strengths: strengths.map(itemLetters),
      improvements: improvements.map(itemLetters),
    })),
    footnotes: read.footnotes,
    scores: read.scores.map(({ rows, maximum, no, name, achieved, percent }) => ({
      no,
      name,
      achieved,
      max: maximum,
      percent,
      subQuestions: rows.map((row) => ({
        no: row.no,
        name: row.name,
        achieved: row.achieved,
        max: row.maximum,
        percent: row.percent,
      })),
    })),
    total: read.total,
  }
}
