import type { AreaNo, Template } from '@samsyn/scoring'
import type { ImportedArea, ImportedReport, ImportedScores } from './importedReport.ts'
import { areaListsOf } from './reading/areaLists.ts'
import type { Reading } from './reading/blocksOf.ts'
import { boxOf, type FoundBox } from './reading/boxOf.ts'
import { areasSum, checkFigures } from './reading/checks.ts'
import { type Facts, factsOf } from './reading/facts.ts'
import { withoutFootnotes } from './reading/footnotes.ts'
import type { FoundArea, FoundOutline } from './reading/foundOutline.ts'
import { withoutFurniture } from './reading/furniture.ts'
import { itemsIn } from './reading/itemsOf.ts'
import { hyphensOf } from './reading/joined.ts'
import { Ledger } from './reading/ledger.ts'
import { KnownNames } from './reading/names.ts'
import { narrative, warnOfCharts } from './reading/narrative.ts'
import type { OwnCover } from './reading/own/ownCover.ts'
import { ownReport } from './reading/own/ownReport.ts'
import { withSubQuestions } from './reading/own/subQuestions.ts'
import { withoutOwnFigures } from './reading/ownFigures.ts'
import { placeFrame } from './reading/placeFrame.ts'
import { isEnded, type ReadingLine, readingLines, shown } from './reading/readingLine.ts'
import type { ScoreTable } from './reading/scoreTables.ts'
import { subQuestionsOf, templateOf } from './reading/templateOf.ts'
import { type FoundTotal, totalIn } from './reading/totalIn.ts'
import { outlineOf } from './reading/walk.ts'
import type { Source } from './source.ts'

/**
 * What a published report says, as a value; whatever of it is doubtful, lost or contradicted is a
 * warning, and what found no place is listed. Pure; it never throws, whatever the source is.
 */
export function readPublished(source: Source, known: readonly Template[]): ImportedReport {
  const ledger = new Ledger()
  const names = new KnownNames(known)
  const all = readingLines(source, ledger)
  const { lines, footnotes } = withoutFootnotes(withoutFurniture(all, ledger), ledger)
  const reading: Reading = { footnotes, hyphens: hyphensOf(lines), width: widthOf(lines) }
  const own = ownReport(lines, names, ledger)
  const outline = own?.outline ?? outlineOf(lines, names, ledger)

  const boxes =
    own?.boxes ??
    new Map([...outline.areas.values()].flatMap((area) => boxIn(area, reading, ledger)))
  const labels = new Map([...boxes].map(([no, box]) => [no, box.labels.slice(0, MOST_LABELS)]))
  const template = templateOf(outline, labels, known)
  if (!template) ledger.warn('templateUnknown', null, null)
  const areas = [...outline.areas.values()]
    .toSorted((one, other) => one.no - other.no)
    .map((area) => {
      const box = boxes.get(area.no)
      return own
        ? ownAreaOf(area, box, template, outline, names, reading, ledger)
        : areaOf(area, box, template, outline, names, reading, ledger)
    })

  const summary = Object.values(outline.summary).flat()
  const total = totalOf(outline, own !== undefined, () =>
    totalIn(summary, areasSum({ outline, boxes, template }).sum),
  )
  if (!outline.isKnown) ledger.warn('outlineUnknown', null, null)
  else missing(outline, template, own !== undefined, ledger)
  if (own ? own.isScored : outline.isKnown)
    checkFigures({ outline, boxes, template, total }, ledger)

  const told = (lines: readonly ReadingLine[]) =>
    own ? lines : withoutOwnFigures(lines, outline.pictures, ledger)
  const text = (lines: readonly ReadingLine[], at: string) => narrative(lines, at, reading, ledger)
  const texts = {
    about: text(outline.about, 'about'),
    summary: {
      evaluation: text(outline.summary.evaluation, 'summary/evaluation'),
      result: text(told(outline.summary.result), 'summary/result'),
      comparisons: text(told(outline.summary.comparisons), 'summary/comparisons'),
      comments: text(outline.summary.comments, 'summary/comments'),
    },
  }
  // The pictures of a report of ours are drawn anew from the figures behind them.
  if (!own) warnOfCharts(outline.summary.result, outline.pictures, ledger)
  placeFrame(outline, lines, names, ledger)
  const unplaced = unplacedIn(all, ledger)
  const frame = new Map(ledger.places())
  const heads = all.filter(({ no }) =>
    /^frame\/(?:runningHead|heading)$/u.test(frame.get(no) ?? ''),
  )
  const facts = own
    ? ownFacts(own.cover)
    : factsOf(
        summary.map(({ text }) => text).join('\n'),
        heads.map(({ text }) => text),
        outline.cover,
        all.map(({ text }) => text).join('\n'),
      )
  return {
    ...facts,
    template: template?.id ?? null,
    ...texts,
    areas,
    footnotes,
    scores: [...outline.scores.tables.values()]
      .filter(({ rows, sum: own }) => rows.length > 0 || own)
      .toSorted((one, other) => one.no - other.no)
      .map(scoresOf),
    total: total?.value ?? null,
    percent: outline.scores.percent,
    own: own ? { edition: own.cover.edition, language: own.cover.language } : null,
    comparison: own?.base ? { base: own.base, ...own.beside.means } : null,
    earlier: own?.beside.earlier ?? [],
    followUp: own?.followUp ?? null,
    unplaced,
    places: ledger.runs(),
    warnings: ledger.warnings(),
  }
}

/** A total that is printed as one; elsewhere it is told in the summary. */
function totalOf(
  { scores }: FoundOutline,
  isOwn: boolean,
  told: () => FoundTotal | null,
): FoundTotal | null {
  const { total } = scores
  if (isOwn && total?.achieved?.value == null) return null
  return total?.achieved ? { ...total.achieved, line: total.line } : told()
}

/** What its cover says, and nothing that its texts say of other reports. */
function ownFacts({ language, municipality, year, assessed }: OwnCover): Facts {
  return {
    municipality: municipality === '' ? null : municipality,
    country: language === 'nb' ? 'NO' : 'SE',
    year,
    evaluated: assessed,
    compiled: null,
  }
}

/** Of a box so many labels are compared with the names that are known. */
const MOST_LABELS = 24

/** Nearly every full line is as long as this. */
function widthOf(lines: readonly ReadingLine[]): number {
  const lengths = lines
    .filter(({ source }) => source.kind === undefined)
    .map(({ text }) => text.length)
    .toSorted((one, other) => one - other)
  return Math.min(200, lengths[Math.floor(lengths.length * 0.95)] ?? 80)
}

function boxIn(area: FoundArea, reading: Reading, ledger: Ledger): [AreaNo, FoundBox][] {
  if (area.box.length === 0) return []
  const box = boxOf(area.box, `area-${area.no}/box`, reading.hyphens, ledger)
  area.general.push(...box.rest)
  return [[area.no, box]]
}

/** Its sections with the sub-questions that each is about, and where in the report each stands. */
function sectionsOf(
  { no, sections }: FoundArea,
  box: FoundBox | undefined,
  template: Template | null,
  { scores }: FoundOutline,
  names: KnownNames,
) {
  const named = (box?.labels ?? []).slice(0, MOST_LABELS)
  const rows = scores.tables.get(no)?.rows ?? []
  return sections.map((section, place) => {
    const subQuestions = subQuestionsOf(section.heading, no, names, template, rows, named)
    const key = subQuestions.length > 0 ? subQuestions.join('+') : place + 1
    return { ...section, subQuestions, at: `area-${no}/section/${key}` }
  })
}

function areaOf(
  area: FoundArea,
  box: FoundBox | undefined,
  template: Template | null,
  outline: FoundOutline,
  names: KnownNames,
  reading: Reading,
  ledger: Ledger,
): ImportedArea {
  const { no } = area
  const general = narrative(area.general, `area-${no}/general`, reading, ledger)
  const sections = sectionsOf(area, box, template, outline, names).map(
    ({ heading, subQuestions, at, lines, line }) => {
      if (subQuestions.length === 0)
        ledger.warn('outlineUnknown', line, at, { found: shown(heading) })
      const last = lines.at(-1)
      if (last && last.source.kind === undefined && !last.source.cell && !isEnded(last.text)) {
        ledger.warn('textCut', last.no, at, { found: shown(last.text) })
      }
      return { heading, subQuestions, blocks: narrative(lines, at, reading, ledger) }
    },
  )
  const texts = area.sections.map(({ heading, lines }) => ({
    heading,
    text: lines.map(({ text }) => text).join(' '),
  }))
  return {
    no,
    name: area.name,
    box: { labels: box?.labels ?? [], points: box?.points ?? null },
    general,
    sections,
    ...areaListsOf(area, texts, reading, ledger),
  }
}

/** Of a report of ours, where every line is a block and nothing between two of them is missing. */
function ownAreaOf(
  area: FoundArea,
  box: FoundBox | undefined,
  template: Template | null,
  outline: FoundOutline,
  names: KnownNames,
  reading: Reading,
  ledger: Ledger,
): ImportedArea {
  const { no, name } = area
  const text = (lines: readonly ReadingLine[], at: string) => narrative(lines, at, reading, ledger)
  const written = {
    strengths: withSubQuestions(text(area.strengths, `area-${no}/strengths`), no),
    improvements: withSubQuestions(text(area.improvements, `area-${no}/improvements`), no),
  }
  return {
    no,
    name,
    box: { labels: box?.labels ?? [], points: box?.points ?? null },
    general: text(area.general, `area-${no}/general`),
    sections: sectionsOf(area, box, template, outline, names).map(
      ({ heading, subQuestions, at, lines }) => ({
        heading,
        subQuestions,
        blocks: text(lines, at),
      }),
    ),
    strengths: itemsIn(written.strengths),
    improvements: itemsIn(written.improvements),
    written,
  }
}

/** What a report of this questionnaire has, and this one has not. One of ours may be unfinished. */
function missing(
  { areas }: FoundOutline,
  template: Template | null,
  isOwn: boolean,
  ledger: Ledger,
): void {
  const most = isOwn ? Math.max(0, ...areas.keys()) : 8
  const wanted =
    template?.areas ?? Array.from({ length: most }, (_, at) => ({ no: at + 1, sections: [] }))
  for (const { no, sections } of wanted) {
    const area = areas.get(no)
    if (!area || area.line === null) {
      ledger.warn('areaMissing', area?.sections[0]?.line ?? null, `area-${no}`)
    }
    if (!area) continue
    for (const { subQuestions, key } of sections) {
      const told = area.sections.some(({ known }) =>
        known.some(
          (name) =>
            name.template === template?.id &&
            subQuestions.some((one) => name.subQuestions.includes(one)),
        ),
      )
      if (!told) ledger.warn('sectionMissing', area.line, `area-${no}/section/${key}`)
    }
    if (!isOwn && area.general.length === 0)
      ledger.warn('sectionMissing', area.line, `area-${no}/general`)
  }
}

function scoresOf({ no, name, rows, sum }: ScoreTable): ImportedScores {
  return {
    no,
    name,
    achieved: sum?.achieved?.value ?? null,
    maximum: sum?.maximum?.value ?? null,
    percent: sum?.percent?.value ?? null,
    rows: rows
      .toSorted((one, other) => Number(one.no.slice(2)) - Number(other.no.slice(2)))
      .map((row) => ({
        no: row.no,
        name: row.name,
        achieved: row.achieved?.value ?? null,
        maximum: row.maximum?.value ?? null,
        percent: row.percent?.value ?? null,
      })),
  }
}

function unplacedIn(lines: readonly ReadingLine[], ledger: Ledger): ImportedReport['unplaced'] {
  const unplaced = lines.filter(({ no }) => !ledger.isPlaced(no))
  let before = -1
  for (const line of unplaced) {
    const place = lines.indexOf(line, Math.max(0, before))
    if (place !== before + 1 || before < 0) {
      ledger.warn('textUnplaced', line.no, null, { found: shown(line.text) })
    }
    before = place
  }
  return unplaced.map(({ no, text }) => ({ line: no, text }))
}
