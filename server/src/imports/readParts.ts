import {
  meanWords,
  type ReportBlock,
  type ReportInline,
  type ReportItem,
  reportWords,
} from '@samsyn/report'
import type { ImportedReport } from '@samsyn/report/published'

/** One place of a report as it was read, in plain lines. */
interface ReadPart {
  /** As warnings and lines name it: "summary/result", "area-5/box". */
  at: string
  /** Of a section and of an area: what is printed over it. */
  heading: string | null
  lines: string[]
}

/** What a reader made of a report, place by place and in the order in which it is read. */
export function readParts({
  about,
  summary,
  areas,
  scores,
  footnotes,
  ...others
}: ImportedReport): ReadPart[] {
  const { evaluation, result, comparisons, comments } = summary
  const parts: ReadPart[] = [
    textPart('about', null, about),
    textPart('summary/evaluation', null, evaluation),
    textPart('summary/result', null, result),
    textPart('summary/comparisons', null, comparisons),
    textPart('summary/comments', null, comments),
    ...areas.flatMap((area): ReadPart[] => [
      {
        at: `area-${area.no}/box`,
        heading: `${area.no}. ${area.name}`,
        lines: [...area.box.labels, figure(area.box.points)],
      },
      textPart(`area-${area.no}/general`, null, area.general),
      ...area.sections.map(({ heading, subQuestions, blocks }) =>
        textPart(`area-${area.no}/section/${subQuestions.join('+')}`, heading, blocks),
      ),
      { at: `area-${area.no}/strengths`, heading: null, lines: itemLines(area.strengths) },
      { at: `area-${area.no}/improvements`, heading: null, lines: itemLines(area.improvements) },
    ]),
    ...scores.map(({ no, name, achieved, maximum, rows }) => ({
      at: `scores/${no}`,
      heading: `${no}. ${name}`,
      lines: [
        ...rows.map(
          (row) => `${row.no} ${row.name}: ${figure(row.achieved)} / ${figure(row.maximum)}`,
        ),
        `${figure(achieved)} / ${figure(maximum)}`,
      ],
    })),
    ...besideParts(others),
    { at: 'footnotes', heading: null, lines: footnotes.map(({ no, text }) => `${no} ${text}`) },
  ]
  return parts.filter(({ heading, lines }) => heading !== null || lines.length > 0)
}

/** What a report of ours is shown beside, and what it follows up. */
function besideParts({
  own,
  comparison,
  earlier,
  followUp,
}: Pick<ImportedReport, 'own' | 'comparison' | 'earlier' | 'followUp'>): ReadPart[] {
  const language = own?.language ?? 'sv'
  const { followUp: words } = reportWords(language)
  const mean = (no: string | number, { tenths, n }: { tenths: number; n: number }) =>
    `${no}: ${meanWords(tenths * 100, language)} (${n})`
  return [
    {
      at: 'comparison',
      heading: comparison && `${comparison.base.set} ${comparison.base.version}`,
      lines: comparison
        ? [...comparison.areas, ...comparison.rows].map((one) => mean(one.no, one))
        : [],
    },
    {
      at: 'earlier',
      heading: null,
      lines: earlier.map(({ year, total }) => `${year}: ${total}`),
    },
    {
      at: 'followUp',
      heading: followUp && words.heading(followUp.year),
      lines: (followUp?.items ?? []).map(
        ({ area, improvement, outcome, comment }) =>
          `${area}. ${improvement} – ${words.outcomes[outcome ?? 'unsaid']}${comment === '' ? '' : ` – ${comment}`}`,
      ),
    },
  ]
}

function textPart(at: string, heading: string | null, blocks: readonly ReportBlock[]): ReadPart {
  return { at, heading, lines: blocks.flatMap((block) => linesOf(block, '')) }
}

function linesOf(block: ReportBlock, before: string): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [before + block.content.map(wordsOf).join('')]
    case 'list':
      return itemLines(block.items, before)
    case 'quotation':
      return block.blocks.flatMap((inside) => linesOf(inside, before))
    case 'table':
      return block.rows.map((row) =>
        row
          .map(({ blocks }) => blocks.flatMap((inside) => linesOf(inside, '')).join(' '))
          .join(' | '),
      )
  }
}

function itemLines(items: readonly ReportItem[], before = ''): string[] {
  return items.flatMap(({ blocks }) =>
    blocks.flatMap((block, place) => linesOf(block, place === 0 ? `${before}– ` : `${before}  `)),
  )
}

function wordsOf(one: ReportInline): string {
  if (one.type === 'text') return one.text
  return one.type === 'break' ? ' ' : `[${one.no}]`
}

function figure(points: number | null): string {
  return points === null ? '–' : String(points)
}
