import type { FindingFacts } from '@samsyn/scoring'
import type { CheckedReport, CheckedText, Sum } from './checkedReport.ts'
import { sentencesOf } from './sentences.ts'

/**
 * Points and percent in a text that are not those of the table. What is compared is what a sentence
 * says of points: "19 av 30 poäng" with the rows of that maximum, "504 poäng" with every figure that
 * the text may be about, "65 procent av maxpoängen" with the percents. What it says of earlier years
 * or of others, and percent of anything else, is left alone.
 */
export function otherFigure(report: CheckedReport): FindingFacts[] {
  return report.texts.flatMap((text) => {
    const sums = sumsOf(report, text)
    return sentencesOf(text.blocks).flatMap((quote) =>
      statedIn(quote, report.year).flatMap((stated): FindingFacts[] => {
        const printed = comparedWith(stated, sums)
        if (printed === undefined || printed.includes(stated.figure)) return []
        const { found, unit } = stated
        return [{ rule: 'otherFigure', at: { ref: text.ref, quote }, found, unit, printed }]
      }),
    )
  })
}

interface Stated {
  /** As written. */
  found: string
  unit: 'points' | 'percent'
  figure: number
  /** "of 30". */
  maximum?: number
}

/** Which sums a text may speak of: a section's rows, its area, and the total. */
function sumsOf({ areas, total }: CheckedReport, { area, subQuestions }: CheckedText): Sum[] {
  const near = area === null ? areas : areas.filter(({ no }) => no === area)
  const rows = near
    .flatMap((one) => one.rows)
    .filter(({ no }) => area === null || subQuestions.includes(no))
  return [...rows, ...near.map(({ figure }) => figure), total]
}

/** The figures that a stated one could be; undefined where nothing can be said. */
function comparedWith({ unit, maximum }: Stated, sums: readonly Sum[]): number[] | undefined {
  const meant = maximum === undefined ? sums : sums.filter((sum) => sum.maximum === maximum)
  if (meant.length === 0 || meant.some(({ printed }) => !printed)) return undefined
  const figures = meant.flatMap(({ printed }) => (printed ? [printed[unit]] : []))
  // "of 100 points": a maximum by itself is no result.
  const maxima = unit === 'points' && maximum === undefined ? meant.map((sum) => sum.maximum) : []
  return [...new Set([...figures, ...maxima])]
}

const NUMBER = '(\\d{1,3}(?:[,.]\\d{1,3})?)'
const POINTS = '(?:poäng|poeng)'
const OF = 'av (?:maximalt |maximala |max |möjliga |totalt )?'

function statedIn(sentence: string, year: number): Stated[] {
  if (isOfOthers(sentence, year)) return []
  const stated: Stated[] = []
  // Each pattern takes its words out, so that a looser one does not read them again.
  let left = sentence
  const take = (pattern: RegExp, as: (found: RegExpExecArray) => Stated[]) => {
    left = left.replace(pattern, (...found) => {
      stated.push(...as(found as unknown as RegExpExecArray))
      return ' '
    })
  }
  take(
    new RegExp(
      `\\b${NUMBER}(?: ${POINTS})? ${OF}(?:möjliga )?(\\d{1,3})(?: möjliga)?(?: ${POINTS})?\\b`,
      'gu',
    ),
    ([found, figure, maximum]) =>
      /po[äe]ng/u.test(found)
        ? [{ found, unit: 'points', figure: numberOf(figure), maximum: Number(maximum) }]
        : [],
  )
  take(
    new RegExp(
      `\\b${NUMBER} ?(?:procent|prosent|%) av (?:de )?(?:maximal|max|möjlig|mulig|total|högst|høyest)\\p{L}* ?(?:po[äe]ng\\p{L}*)?`,
      'gu',
    ),
    ([found, figure]) => [{ found: found.trim(), unit: 'percent', figure: numberOf(figure) }],
  )
  take(
    new RegExp(`\\b(?:från|fra) ${NUMBER}(?: ${POINTS})? til(?:l)? ${NUMBER} ${POINTS}\\b`, 'gu'),
    ([, , figure]) => [{ found: `${figure} poäng`, unit: 'points', figure: numberOf(figure) }],
  )
  take(new RegExp(`\\b${NUMBER} ${POINTS}(?!\\p{L})`, 'gu'), ([found, figure]) => [
    { found, unit: 'points', figure: numberOf(figure) },
  ])
  return stated
}

/** Sentences that compare with other years, other municipalities or a mean. */
function isOfOthers(sentence: string, year: number): boolean {
  const years = [...sentence.matchAll(/\b(?:19|20)\d\d\b/gu)].map(([found]) => Number(found))
  return (
    years.some((one) => one !== year) ||
    /genomsnitt|gjennomsnitt|medelvärde|medeltal|rikssnitt|snittet|tidigare|tidligere|förra|forrige|föregående|högre|høyere|lägre|lavere|fler|flere|färre|färre|skillnad|forskjell/iu.test(
      sentence,
    )
  )
}

function numberOf(written: string | undefined): number {
  return Number((written ?? '').replace(',', '.'))
}
