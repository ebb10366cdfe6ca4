import type { AreaNo, PersonId, SubQuestionNo } from '../ids.ts'
import type { Points } from '../points.ts'
import { printedPercent } from '../printed.ts'
import { spreadOf } from '../spread.ts'
import type { Template } from '../template.ts'
import type { TeamView } from '../view.ts'
import { blandAltman, type Limits } from './blandAltman.ts'
import { crossTable } from './crossTable.ts'
import { intraclass } from './intraclass.ts'
import { meanAbsoluteDifference } from './meanAbsoluteDifference.ts'
import { meanDifference } from './meanDifference.ts'
import type { Pair } from './pair.ts'
import { type NotComputable, notComputable, type Statistic } from './statistic.ts'
import { quadraticWeight, weightedKappa } from './weightedKappa.ts'

/** A6. Below so many sub-questions two or three of them decide a coefficient: it is withheld. */
export const COEFFICIENTS_FROM = 20

/** The frozen judgements of one sub-question. */
export interface JudgedRow {
  readonly no: SubQuestionNo
  readonly judgements: readonly { readonly person: PersonId; readonly value: Points }[]
}

/** A1–A6. Two judges beside each other. All differences are the first's less the second's. */
export interface PairAgreement {
  readonly first: PersonId
  readonly second: PersonId
  /** What both judged, in the template's order. */
  readonly rows: readonly ComparedRow[]
  readonly all: AgreementFigures
  /** Every area of the template; n is 0 where they have nothing in common yet. */
  readonly areas: readonly (AgreementFigures & { readonly no: AreaNo })[]
  /** Of the whole evaluation only, and only from `COEFFICIENTS_FROM` sub-questions on (A6). */
  readonly weightedKappa: Statistic
  readonly intraclass: Statistic
  readonly limits: Limits | NotComputable
}

export interface AgreementFigures {
  /** How many sub-questions both judged. */
  readonly n: number
  readonly exact: number
  /** A2. By C4's comparison; those judged the same are among them. */
  readonly within: number
  /** Shares of the maximum, from −1 to 1. */
  readonly meanDifference: Statistic
  readonly meanAbsoluteDifference: Statistic
}

/** Shares of the sub-question's maximum, from 0 to 1. */
export interface ComparedRow {
  readonly no: SubQuestionNo
  readonly area: AreaNo
  readonly first: number
  readonly second: number
}

interface Compared extends ComparedRow {
  readonly exact: boolean
  readonly within: boolean
  /** A4. Printed percent (S4). */
  readonly levels: Pair
}

/** The revealed rows of a view: no more than the person may know, so C1 holds by itself. */
export function agreementIn(view: TeamView, template: Template): PairAgreement[] {
  const rows = view.areas
    .flatMap(({ subQuestions }) => subQuestions)
    .flatMap(({ no, judgements }) => (judgements ? [{ no, judgements }] : []))
  const people = view.people.map(({ person }) => person)
  return agreementOf(template, rows, view.tolerance, people)
}

/**
 * A1. Every two people who judged something in common. `people` is everybody in an order that
 * stands: who comes first there is the first of a pair.
 */
export function agreementOf(
  template: Template,
  rows: readonly JudgedRow[],
  tolerance: number,
  people: readonly PersonId[],
): PairAgreement[] {
  return people.flatMap((first, nth) =>
    people.slice(nth + 1).flatMap((second) => {
      const common = comparedRows(template, rows, tolerance, [first, second])
      return common.length > 0 ? [pairAgreement(template, first, second, common)] : []
    }),
  )
}

function comparedRows(
  template: Template,
  rows: readonly JudgedRow[],
  tolerance: number,
  [first, second]: readonly [PersonId, PersonId],
): Compared[] {
  const judged = new Map(rows.map((row) => [row.no, row.judgements]))
  return template.areas.flatMap((area) =>
    area.subQuestions.flatMap(({ no, maximum }): Compared[] => {
      const one = judged.get(no)?.find(({ person }) => person === first)?.value
      const other = judged.get(no)?.find(({ person }) => person === second)?.value
      if (one === undefined || other === undefined) return []
      const thousandths = maximum * 1000
      return [
        {
          no,
          area: area.no,
          first: one / thousandths,
          second: other / thousandths,
          exact: one === other,
          within: spreadOf([one, other], maximum, tolerance)?.word !== 'divergent',
          levels: [printedPercent(one, maximum), printedPercent(other, maximum)],
        },
      ]
    }),
  )
}

function pairAgreement(
  template: Template,
  first: PersonId,
  second: PersonId,
  compared: readonly Compared[],
): PairAgreement {
  return {
    first,
    second,
    rows: compared.map(({ no, area, first, second }) => ({ no, area, first, second })),
    all: figuresOf(compared),
    areas: template.areas.map(({ no }) => ({
      no,
      ...figuresOf(compared.filter(({ area }) => area === no)),
    })),
    ...coefficientsOf(compared),
  }
}

function figuresOf(compared: readonly Compared[]): AgreementFigures {
  const pairs = compared.map(sharesOf)
  return {
    n: compared.length,
    exact: compared.filter(({ exact }) => exact).length,
    within: compared.filter(({ within }) => within).length,
    meanDifference: meanDifference(pairs),
    meanAbsoluteDifference: meanAbsoluteDifference(pairs),
  }
}

/** Printed percent goes from 0 to 100. */
const LEVELS = 101

function coefficientsOf(compared: readonly Compared[]) {
  if (compared.length < COEFFICIENTS_FROM) {
    const withheld = notComputable('tooFew')
    return { weightedKappa: withheld, intraclass: withheld, limits: withheld }
  }
  const pairs = compared.map(sharesOf)
  const table = crossTable(
    compared.map(({ levels }) => levels),
    LEVELS,
  )
  return {
    weightedKappa: weightedKappa(table, quadraticWeight),
    intraclass: intraclass(pairs, '2,1'),
    limits: blandAltman(pairs),
  }
}

function sharesOf({ first, second }: ComparedRow): Pair {
  return [first, second]
}
