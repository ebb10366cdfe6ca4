import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { docxOf } from '@samsyn/report/docx'
import { startFileMaker } from '@samsyn/report/files'
import {
  reading,
  readingLimits,
  readPublished,
  type Source,
  sourceOfText,
} from '@samsyn/report/published'
import { type Points, type SubQuestionNo, type Template, templates } from '@samsyn/scoring'
import fc from 'fast-check'
import { list, paragraph, someReport, theTemplate } from '../../../support/someReport.ts'
import { layout } from '../comparedWithTold.ts'
import { printedText } from '../printedText.ts'
import { reportsFolder } from '../reportsFolder.ts'
import { toldReport } from '../toldReport.ts'

/** A report to damage. */
export interface Subject {
  name: string
  /** Undefined where it is not to be had. */
  source: () => Promise<Source | undefined>
}

export const subjects: readonly Subject[] = [
  ...['haninge-2023', 'hoganas-2020'].map((name) => ({
    name: `${name}.txt`,
    source: async () => published(name),
  })),
  printed('a Swedish text', templates.at(-1) ?? null),
  printed('a Norwegian text of a questionnaire that nobody knows', null),
  { name: 'a Norwegian DOCX', source: () => sourceOf(docxOf(ours('nb'))) },
]

/** Beside those, where there is time. */
export const moreSubjects: readonly Subject[] = [
  printed('an older Swedish text', templates[0] ?? null, 7),
  printed('another Norwegian text', null, 8),
  { name: 'a Swedish DOCX', source: () => sourceOf(docxOf(ours('sv'))) },
  { name: 'a Swedish PDF', source: () => pdf('sv') },
  { name: 'a Norwegian PDF', source: () => pdf('nb') },
]

/** Of a text that is long the first line of each passage is kept: figures and heads are what counts. */
function published(name: string): Source | undefined {
  const path = join(reportsFolder, `${name}.txt`)
  return existsSync(path) ? shortened(readFileSync(path, 'utf8')) : undefined
}

function printed(name: string, template: Template | null, seed = 20261122): Subject {
  const [told] = fc.sample(toldReport(template), { seed, numRuns: 1 })
  const [how] = fc.sample(layout, { seed, numRuns: 1 })
  if (!told || !how) throw new Error('nothing was drawn')
  return { name, source: async () => shortened(printedText({ ...told, percent: true }, how)) }
}

function shortened(text: string): Source {
  const { places } = readPublished(sourceOfText(text), templates)
  const passages = places.filter(({ at }) =>
    /^about$|^footnote|\/(?:general|section|strengths|improvements)/u.test(at),
  )
  const goes = new Set(
    passages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, nth) => to - nth)),
  )
  return sourceOfText(
    text
      .split('\n')
      .filter((_, place) => !goes.has(place + 1))
      .join('\n'),
  )
}

function ours(language: 'sv' | 'nb') {
  const rows = theTemplate.areas.flatMap(({ subQuestions }) => subQuestions)
  // Between nothing and all of it, with decimals.
  const points = rows.map(({ no, maximum }, place): [SubQuestionNo, Points] => [
    no,
    (maximum * 10 * ((place * 37 + 11) % 101)) as Points,
  ])
  const report = someReport({
    points: new Map(points),
    textOf: ({ root }) =>
      root === 'strengths' || root === 'improvements'
        ? [list('En punkt', 'Ännu en punkt')]
        : [paragraph('Det här är en text om något viktigt som alla i kommunen vet.')],
  })
  return { ...report, language }
}

async function pdf(language: 'sv' | 'nb'): Promise<Source> {
  const maker = startFileMaker()
  try {
    return await sourceOf(maker.pdfOf(ours(language), { standard: 'ua-1' }))
  } finally {
    await maker.close()
  }
}

async function sourceOf(file: Promise<Uint8Array>): Promise<Source> {
  const read = await reading(await file, templates, readingLimits, () => {})
  if ('unreadable' in read) throw new Error(read.unreadable)
  return read.source
}
