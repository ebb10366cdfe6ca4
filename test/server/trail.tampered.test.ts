import { type ExportedRow, verifyTrail, withheldRow } from '@samsyn/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stories, trailId, trailOf } from '../support/trailOf.ts'

/**
 * [T2] Whatever one thing is done to a trail, it is found, and the first event is named: whether its
 * reader may see all of it, or of some events the heads alone.
 */

const aTrail = fc
  .tuple(stories(24), fc.array(fc.boolean()), fc.boolean())
  .map(([story, hidden, seesAll]) =>
    trailOf(story.recorded).map((row, nth): ExportedRow => {
      return seesAll || !hidden[nth % hidden.length] ? row : withheldRow(row)
    }),
  )
const SLOW = 120_000

/** A trail of at least three events, two places in it, and how it ends as its file says. */
const somewhere = aTrail
  .filter((rows) => rows.length > 3)
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      end: fc.constant(rows.at(-1)?.chain ?? ''),
      at: fc.nat(rows.length - 1),
      to: fc.nat(rows.length - 1),
      renumbered: fc.boolean(),
      letter: fc.nat(1000),
    }),
  )
type Somewhere = typeof somewhere extends fc.Arbitrary<infer T> ? T : never

function holds(property: (given: Somewhere) => void): void {
  fc.assert(fc.property(somewhere, property), { numRuns: 150 })
}

/** As a tamperer would leave it: with numbers that run, or as they were. */
function left(rows: readonly ExportedRow[], renumbered: boolean): ExportedRow[] {
  return rows.map((row, nth) => (renumbered ? { ...row, seq: nth + 1 } : row))
}

test('untouched, it is whole', () => {
  fc.assert(
    fc.property(aTrail, (rows) => {
      expect(verifyTrail(trailId, rows)).toMatchObject({ whole: true })
    }),
    { numRuns: 50 },
  )
})

test(
  'one letter of one field of one row',
  () => {
    holds(({ rows, end, at, letter }) => {
      const row = rows[at] as ExportedRow
      for (const [field, value] of Object.entries(row)) {
        const edited =
          typeof value === 'number' ? value + 1 + letter : otherLetter(String(value), letter)
        const changed = rows.with(at, { ...row, [field]: edited } as ExportedRow)
        const named = { whole: false, seq: at + 1, what: 'changed' }
        expect([field, verifyTrail(trailId, changed, { end })]).toMatchObject([field, named])
        // Without being told where it ends, too.
        expect([field, verifyTrail(trailId, changed)]).toMatchObject([field, named])
      }
    })
  },
  SLOW,
)

/** The same text with one of its letters, or its end, replaced. */
function otherLetter(text: string, place: number): string {
  const at = place % text.length
  const other = text[at] === 'f' ? 'e' : 'f'
  return text.slice(0, at) + other + text.slice(at + 1)
}

test(
  'a row removed',
  () => {
    holds(({ rows, end, at, renumbered }) => {
      const fewer = left(
        rows.filter((_, nth) => nth !== at),
        renumbered,
      )
      const found = verifyTrail(trailId, fewer, { end })
      expect(found).toMatchObject({ whole: false, seq: at + 1 })
      // Renumbered, the last one has nothing after it that tells why it does not fit.
      const isTold = !renumbered || at !== rows.length - 2
      if (isTold) expect(found).toMatchObject({ what: 'removed' })
    })
  },
  SLOW,
)

test(
  'a row added: a copy of another, or one made up',
  () => {
    holds(({ rows, end, at, to, renumbered, letter }) => {
      const copy = rows[at] as ExportedRow
      const madeUp = { ...copy, chain: otherLetter(copy.chain, letter) }
      for (const row of [copy, madeUp]) {
        const more = left([...rows.slice(0, to), row, ...rows.slice(to)], renumbered)
        const found = verifyTrail(trailId, more, { end })
        // Which of two that are the same was there first, nobody can say.
        const seq = row === copy && to === at ? to + 2 : to + 1
        expect(found).toMatchObject({ whole: false, seq, what: 'added' })
      }
      const appended = left([...rows, madeUp], renumbered)
      const last = { whole: false, seq: rows.length + 1 }
      expect(verifyTrail(trailId, appended, { end })).toMatchObject({ ...last, what: 'added' })
      expect(verifyTrail(trailId, appended)).toMatchObject(last)
    })
  },
  SLOW,
)

test(
  'two rows changed about, or one moved',
  () => {
    holds(({ rows, end, at, to, renumbered }) => {
      if (at === to) return
      const swapped = rows.with(at, rows[to] as ExportedRow).with(to, rows[at] as ExportedRow)
      const moved = rows.toSpliced(at, 1).toSpliced(to, 0, rows[at] as ExportedRow)
      for (const other of [swapped, moved]) {
        const found = verifyTrail(trailId, left(other, renumbered), { end })
        const seq = Math.min(at, to) + 1
        expect(found).toMatchObject({ whole: false, seq, what: 'reordered' })
      }
    })
  },
  SLOW,
)

test(
  'its end cut off, where the end is known',
  () => {
    holds(({ rows, end, at }) => {
      const cut = rows.slice(0, at)
      expect(verifyTrail(trailId, cut, { end })).toMatchObject({
        whole: false,
        seq: at + 1,
        what: 'removed',
      })
      const [earlier] = cut.slice(-1)
      if (!earlier) return
      expect(verifyTrail(trailId, rows, { end: earlier.chain })).toMatchObject({
        whole: false,
        seq: at + 1,
        what: 'added',
      })
    })
  },
  SLOW,
)

test(
  'several things at once: the first is named',
  () => {
    holds(({ rows, end, at, to, letter }) => {
      const other = (row: ExportedRow) => ({ ...row, chain: otherLetter(row.chain, letter) })
      const changed = rows.map((row, nth) => (nth === at || nth === to ? other(row) : row))
      const found = verifyTrail(trailId, changed, { end })
      expect(found).toMatchObject({ whole: false, seq: Math.min(at, to) + 1 })
    })
  },
  SLOW,
)
