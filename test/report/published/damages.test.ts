import { type ImportedReport, readPublished, type Source } from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Damaged } from './damages/damaged.ts'
import { disguises } from './damages/disguises.ts'
import { figureOutcomes, type Outcome } from './damages/figureOutcomes.ts'
import { insertions } from './damages/insertions.ts'
import { misplacings } from './damages/misplacings.ts'
import { misreadings } from './damages/misreadings.ts'
import { otherNames } from './damages/otherNames.ts'
import { moreSubjects, subjects } from './damages/subjects.ts'
import { tableForms } from './damages/tableForms.ts'
import { tablesMoved } from './damages/tablesMoved.ts'
import { lostLetters } from './lostLetters.ts'
import { whyNoReports } from './reportsFolder.ts'

/** What a copy does most often, and nothing but other figures tells. */
const LIKELIEST = 'another digit'

/**
 * Of each kind of damage one, of every third kind at each report, and of the likeliest some more.
 * `SAMSYN_DAMAGES=<n>` takes every nth of all there are, 1 each single one, also of more reports, and
 * prints what became of the figures.
 */
const every = Number(process.env.SAMSYN_DAMAGES ?? 0)

for (const [nth, { name, source }] of [...subjects, ...(every > 0 ? moreSubjects : [])].entries()) {
  test(`${name}, damaged in every way: no figure is wrong or gone unsaid, no line lost`, async (context) => {
    const whole = await source()
    if (!whole) return context.skip(`no report ${whyNoReports}`)
    const wanted = readPublished(whole, templates)
    expect(
      figureOutcomes(wanted, wanted).filter(({ read }) => read !== null).length,
    ).toBeGreaterThan(90)
    const counts = new Map<string, Map<Outcome | 'reports', number>>()
    const faults: string[] = []
    for (const damaged of chosen(damagesOf(whole, wanted), nth)) {
      const { outcomes, lost } = readDamaged(damaged, wanted)
      const ofKind = counts.get(damaged.kind) ?? new Map<Outcome | 'reports', number>()
      counts.set(damaged.kind, ofKind)
      for (const outcome of ['reports' as const, ...outcomes.map((one) => one.outcome)])
        ofKind.set(outcome, (ofKind.get(outcome) ?? 0) + 1)
      const unsaid = outcomes.filter(({ outcome }) => /Unsaid$/u.test(outcome))
      const told = unsaid.map(({ at, read, wanted: is }) => `${at}: ${read}, not ${is}`)
      if (told.length + lost.length > 0)
        faults.push(
          `${damaged.kind}, ${damaged.which}: ${[...told, ...lost].slice(0, 5).join('; ')}`,
        )
    }
    if (every > 0) print(name, counts)
    expect(faults.slice(0, 20)).toEqual([])
    const told = [...counts.values()].flatMap((of) => [of.get('nullSaid'), of.get('wrongSaid')])
    expect(
      Math.max(...told.map((many) => many ?? 0)),
      'damage that does something',
    ).toBeGreaterThan(0)
  })
}

function* damagesOf(whole: Source, wanted: ImportedReport): Generator<Damaged> {
  yield* misreadings(whole, wanted)
  yield* misplacings(whole)
  yield* insertions(whole, wanted)
  // What knows its blocks has no lines of a table to be written otherwise.
  if (whole.lines.some(({ kind }) => kind !== undefined)) return
  const text = whole.lines.map((line) => line.text).join('\n')
  yield* disguises(text)
  yield* tableForms(text)
  yield* tablesMoved(text)
  yield* otherNames(text)
}

function* chosen(all: Iterable<Damaged>, nth: number): Generator<Damaged> {
  if (every > 0) {
    let place = 0
    for (const one of all) if (place++ % every === 0) yield one
    return
  }
  const { seed = 0 } = fc.readConfigureGlobal()
  const byKind = new Map<string, Damaged[]>()
  for (const one of all) {
    const same = byKind.get(one.kind)
    if (same) same.push(one)
    else byKind.set(one.kind, [one])
  }
  for (const [place, [kind, ofKind]] of [...byKind].entries()) {
    const numRuns = kind === LIKELIEST ? 8 : Number((place + nth) % 3 === 0)
    yield* fc.sample(fc.constantFrom(...ofKind), { seed: seed + place * 100 + nth, numRuns })
  }
}

function readDamaged({ made, percent }: Damaged, wanted: ImportedReport) {
  const source = made()
  const read = readPublished(source, templates)
  const seen = source.lines
    .map(({ no, text }) => ({ no, text: text.normalize('NFKC') }))
    .filter(({ text }) => text.replace(/[\p{C}\u2060]/gu, '').trim() !== '')
  // Of letters with marks, a damage may have left what is mended.
  return {
    outcomes: figureOutcomes(read, wanted, percent),
    lost: lostLetters(seen, read, /[A-Za-z]/gu),
  }
}

function print(name: string, counts: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
  const table = [...counts].map(([kind, of]) => {
    const many = (outcome: Outcome | 'reports') => of.get(outcome) ?? 0
    return {
      kind,
      reports: many('reports'),
      'read right': many('right'),
      'null, said': many('nullSaid'),
      'wrong, said': many('wrongSaid'),
      'percent within rounding': many('rounded'),
      'null, UNSAID': many('nullUnsaid'),
      'wrong, UNSAID': many('wrongUnsaid'),
    }
  })
  console.log(name)
  console.table(table)
}
