import fc from 'fast-check'
import type { Layout } from './printedText.ts'
import type { saidBy } from './saidBy.ts'
import { areaPoints, type ToldReport, totalPoints } from './toldReport.ts'

export const layout: fc.Arbitrary<Layout> = fc.record({
  width: fc.integer({ min: 64, max: 90 }),
  length: fc.integer({ min: 28, max: 50 }),
  pages: fc.constantFrom('formFeed', 'blank'),
  runningHead: fc.boolean(),
  pageNumbers: fc.constantFrom('none', 'bare', 'named'),
  hyphenated: fc.boolean(),
  sign: fc.constantFrom('•', '\uf0b7', '-'),
  airy: fc.boolean(),
  trailing: fc.boolean(),
  lists: fc.constantFrom('apart', 'inColumns', 'sideBySide'),
})

type Said = ReturnType<typeof saidBy>

export function figuresOf({ municipality, country, year, evaluated, areas, scores, total }: Said) {
  return {
    municipality,
    country,
    year,
    evaluated,
    boxes: areas.map(({ no, box }) => [no, box.points]),
    scores: scores.map(({ no, achieved, max, percent, subQuestions }) => ({
      no,
      achieved,
      max,
      percent,
      rows: subQuestions.map((row) => [row.no, row.name, row.achieved, row.max, row.percent]),
    })),
    total,
  }
}

export function figuresTold(told: ToldReport): ReturnType<typeof figuresOf> {
  const { percent, areas } = told
  const share = (figure: number) => (percent ? figure : null)
  return {
    municipality: told.municipality,
    country: told.language === 'sv' ? 'SE' : 'NO',
    year: told.year,
    evaluated: `${told.year}-${String(told.month).padStart(2, '0')}`,
    boxes: areas.map((area) => [area.no, areaPoints(area)]),
    scores: areas.map((area) => ({
      no: area.no,
      achieved: areaPoints(area),
      max: 100,
      percent: share(areaPoints(area)),
      rows: area.rows.map((row) => [
        row.no,
        row.name,
        row.achieved,
        row.maximum,
        share(row.percent),
      ]),
    })),
    total: totalPoints(told),
  }
}

export function textsOf({ about, summary, areas, footnotes }: Said) {
  const { result, comparisons, comments } = summary
  return {
    about,
    result,
    comparisons,
    comments: comments.slice(0, -1),
    areas: areas.map(({ no, name, box, general, sections, strengths, improvements }) => ({
      no,
      name,
      labels: box.labels,
      general,
      sections,
      strengths,
      improvements,
    })),
    footnotes,
  }
}

export function textsTold(told: ToldReport): ReturnType<typeof textsOf> {
  const paragraph = (text: string) => ({ type: 'paragraph' as const, text })
  const block = (one: string | string[]) =>
    typeof one === 'string' ? paragraph(one) : { type: 'list' as const, items: one }
  return {
    about: told.about.map(paragraph),
    result: told.result.map(paragraph),
    comparisons: told.comparisons.map(paragraph),
    comments: told.comments.map(paragraph),
    areas: told.areas.map(({ no, name, labels, general, sections, strengths, improvements }) => ({
      no,
      name,
      labels,
      general: general.map(paragraph),
      sections: sections.map(({ heading, subQuestions, texts }) => ({
        heading,
        subQuestions,
        blocks: texts.map(block),
      })),
      strengths,
      improvements,
    })),
    footnotes: told.footnotes.map((text, place) => ({ no: place + 1, text })),
  }
}
