import { editionWords } from '../html/editionWords.ts'
import { chaptersOf } from '../outline/chaptersOf.ts'
import type { Heading } from '../outline/outline.ts'
import type { Report } from '../report/report.ts'
import { dayWords } from '../words/dayWords.ts'
import { reportWords } from '../words/reportWords.ts'
import { partPieces } from './partPieces.ts'
import type { Piece, PrintedReport } from './printedReport.ts'

/** So deep the contents go: chapters, areas, sections. */
const LISTED = 3
const regions = { sv: 'SE', nb: 'NO', en: 'GB' } as const

/** The report in the order in which it is printed. */
export function printedReportOf(report: Report): PrintedReport {
  const { municipality, year, language, template, assessed, edition } = report
  const words = reportWords(language)
  const pieces = chaptersOf(report).flatMap((chapter) =>
    headingPieces(chapter, report, { level: 1, no: chapter.no, newPage: true }),
  )
  return {
    title: `${municipality} ${year}`,
    author: words.kicker,
    keywords: [template.title, municipality, String(year)],
    date: dateOf(report),
    language,
    region: regions[language],
    kicker: words.kicker,
    about: [
      template.title,
      ...(assessed === null ? [] : [words.assessed(dayWords(assessed, words))]),
    ],
    edition: editionWords(report),
    final: edition.state === 'final',
    contents: words.contents,
    legend: hasStar(pieces) ? words.goodExample : null,
    pieces,
  }
}

interface Place {
  level: number
  no: number | null
  newPage: boolean
}

function headingPieces(section: Heading, report: Report, place: Place): Piece[] {
  const { id, heading, parts, under } = section
  const level = heading === null ? place.level - 1 : place.level
  const own: Piece = {
    is: 'heading',
    id,
    level,
    no: place.no,
    // Eight lines that say "Allmänt" would help nobody to find anything.
    listed: level <= LISTED && !id.endsWith('-general'),
    newPage: place.newPage,
    line: [{ is: 'text', text: heading ?? '' }],
  }
  return [
    ...(heading === null ? [] : [own]),
    ...parts.flatMap((part) => partPieces(part, report, level)),
    ...under.flatMap((deeper, nth) =>
      headingPieces(deeper, report, {
        level: level + 1,
        no: null,
        // Each area begins a page; the first stands under its chapter's heading.
        newPage: id === 'areas' && nth > 0,
      }),
    ),
  ]
}

/** The day that was assessed, or the first of the year: nothing of when the file was made. */
function dateOf({ assessed, year }: Report): [number, number, number] {
  const day = assessed === null ? undefined : /^(\d{4})-(\d{2})-(\d{2})$/.exec(assessed)
  if (day && !Number.isNaN(Date.parse(`${assessed}T00:00:00Z`))) {
    const [at, month, date] = day.slice(1).map(Number)
    const real = new Date(Date.UTC(at ?? 0, (month ?? 1) - 1, date ?? 1)).getUTCDate() === date
    if (at && month && date && real) return [at, month, date]
  }
  return [Math.min(9999, Math.max(1, year)), 1, 1]
}

/** A star of ours is the only such text: within a text of the report its quotes would be escaped. */
function hasStar(pieces: readonly Piece[]): boolean {
  return JSON.stringify(pieces).includes('{"is":"star"}')
}
