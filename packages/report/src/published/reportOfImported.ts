import type { Template, TemplateArea } from '@samsyn/scoring'
import type { ReportComparison } from '../report/comparison.ts'
import type { Edition, Report, ReportScores, ReportSum, ReportText } from '../report/report.ts'
import type { ReportBlock, ReportItem } from '../report/reportBlock.ts'
import type { ImportedArea, ImportedReport, ImportedScores, PrintedMean } from './importedReport.ts'

/** What a published report does not say of itself; one of ours does. */
export interface ImportedChoices {
  edition: Edition
  /** Of the words around the texts. */
  language: Report['language']
}

/**
 * The report that a published one would be under a questionnaire, with its own names where it prints
 * them: what the preview shows, and what a report of ours that was read comes back as. A text that
 * the questionnaire has no section for stands, under its heading, at the end of the text before it.
 * A mean is as printed, to the tenth of a point: of what was rounded away nobody can tell.
 */
export function reportOfImported(
  imported: ImportedReport,
  template: Template,
  choices: ImportedChoices,
): Report {
  const { summary, own, earlier, followUp } = imported
  const { edition, language } = own ?? choices
  const comparison = comparisonOf(imported)
  const text = (room: string, root: string, blocks: ReportBlock[]): ReportText => ({
    ref: { room, root },
    blocks,
  })
  return {
    format: 'samsyn-report',
    version: 1,
    edition,
    language,
    municipality: imported.municipality ?? '',
    year: imported.year ?? Number(imported.evaluated?.slice(0, 4) ?? 0),
    assessed: /^\d{4}-\d\d-\d\d$/u.test(imported.evaluated ?? '') ? imported.evaluated : null,
    template: { id: template.id, title: template.title },
    about: imported.about,
    summary: {
      evaluation: text('summary', 'evaluation', summary.evaluation),
      result: text('summary', 'result', summary.result),
      comparisons: text('summary', 'comparisons', summary.comparisons),
      comments: text('summary', 'comments', summary.comments),
    },
    areas: template.areas.map((asked) =>
      areaOf(
        asked,
        imported.areas.find(({ no }) => no === asked.no),
        text,
      ),
    ),
    scores: imported.scores.length === 0 ? null : scoresOf(imported, template),
    ...(comparison && { comparison }),
    ...(earlier.length > 0 && { earlier }),
    ...(followUp && { followUp }),
  }
}

/** Undefined where a mean of the totals could not be read: it is nothing without one. */
function comparisonOf({ comparison }: ImportedReport): ReportComparison | undefined {
  if (!comparison?.total) return undefined
  const { base, total, areas, rows, totals } = comparison
  return {
    base,
    total: meanOf(total),
    areas: areas.map(({ no, ...mean }) => ({ no, ...meanOf(mean) })),
    rows: rows.map(({ no, ...mean }) => ({ no, ...meanOf(mean) })),
    totals,
  }
}

function meanOf({ tenths, n }: PrintedMean): { mean: number; n: number } {
  return { mean: tenths * 100, n }
}

function areaOf(
  asked: TemplateArea,
  read: ImportedArea | undefined,
  text: (room: string, root: string, blocks: ReportBlock[]) => ReportText,
): Report['areas'][number] {
  const room = `area-${asked.no}`
  const told = toldIn(asked, read)
  const labels = read?.box.labels ?? []
  return {
    no: asked.no,
    name: read?.name || asked.name,
    labels: labels.length > 0 ? labels : asked.subQuestions.map((row) => row.boxLabel ?? row.name),
    general: text(room, 'general', told.general),
    sections: asked.sections.map(({ key, heading, subQuestions }) => ({
      key,
      heading: told.sections.get(key)?.heading ?? heading,
      subQuestions: [...subQuestions],
      text: text(room, `section/${key}`, told.sections.get(key)?.blocks ?? []),
    })),
    strengths: text(room, 'strengths', read?.written?.strengths ?? listOf(read?.strengths ?? [])),
    improvements: text(
      room,
      'improvements',
      read?.written?.improvements ?? listOf(read?.improvements ?? []),
    ),
  }
}

interface Told {
  general: ReportBlock[]
  sections: Map<string, { heading: string; blocks: ReportBlock[] }>
}

function toldIn(asked: TemplateArea, read: ImportedArea | undefined): Told {
  const told: Told = { general: [...(read?.general ?? [])], sections: new Map() }
  let into = told.general
  for (const { heading, subQuestions, blocks } of read?.sections ?? []) {
    const key = namedKey(asked, heading, told) ?? keyOf(asked, subQuestions)
    const section = key === undefined ? undefined : told.sections.get(key)
    if (key !== undefined && !section) {
      into = [...blocks]
      told.sections.set(key, { heading, blocks: into })
      continue
    }
    into = section?.blocks ?? into
    into.push(headingOf(heading), ...blocks)
  }
  return told
}

/** The first section of that name that is not told yet. */
function namedKey({ sections }: TemplateArea, heading: string, told: Told): string | undefined {
  return sections.find((section) => section.heading === heading && !told.sections.has(section.key))
    ?.key
}

/** The section that is about the first of them. */
function keyOf({ sections }: TemplateArea, subQuestions: readonly string[]): string | undefined {
  const [first] = subQuestions
  return sections.find((section) => section.subQuestions.some((no) => no === first))?.key
}

function headingOf(heading: string): ReportBlock {
  return { type: 'heading', level: 1, content: [{ type: 'text', text: heading, marks: {} }] }
}

function listOf(items: ReportItem[]): ReportBlock[] {
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, items }]
}

function scoresOf({ scores, total, percent }: ImportedReport, template: Template): ReportScores {
  const areas = template.areas.map(({ no, name, subQuestions }) => {
    const table = scores.find((one) => one.no === no)
    const rows = subQuestions.map((row) => {
      const read = table?.rows.find((one) => one.no === row.no)
      return {
        no: row.no,
        name: read?.name ?? row.name,
        maximum: read?.maximum ?? row.maximum,
        printed: printedOf(read),
      }
    })
    return { no, name: table?.name || name, rows, sum: sumOf(table, rows) }
  })
  const rows = areas.flatMap((area) => area.rows)
  const maximum = areas.reduce((all, area) => all + area.sum.maximum, 0)
  const ofTotal =
    total === null ? null : { points: total, percent: percent ? percentOf(total, maximum) : null }
  return {
    percent,
    areas,
    total: { maximum, printed: ofTotal, ...countOf(rows) },
  }
}

function printedOf(
  read: { achieved: number | null; percent: number | null } | undefined,
): { points: number; percent: number | null } | null {
  return read && read.achieved !== null ? { points: read.achieved, percent: read.percent } : null
}

interface CountedRow {
  maximum: number
  printed: { points: number } | null
}

function sumOf(table: ImportedScores | undefined, rows: readonly CountedRow[]): ReportSum {
  const maximum = table?.maximum ?? rows.reduce((all, row) => all + row.maximum, 0)
  return { maximum, printed: printedOf(table), ...countOf(rows) }
}

function countOf(rows: readonly CountedRow[]): Pick<ReportSum, 'soFar' | 'missing' | 'of'> {
  const printed = rows.flatMap((row) => row.printed ?? [])
  return {
    soFar: printed.reduce((all, { points }) => all + points, 0),
    missing: rows.length - printed.length,
    of: rows.length,
  }
}

/** Of whole points, half up. */
function percentOf(points: number, maximum: number): number {
  return maximum === 0 ? 0 : Math.floor((100 * points) / maximum + 0.5)
}
