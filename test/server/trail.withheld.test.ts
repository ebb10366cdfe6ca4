import type { Recorded } from '@samsyn/scoring'
import { type ExportedRow, verifyTrail } from '@samsyn/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anna, bert, Story, submit } from '../support/story.ts'
import { stories, trailId, trailOf } from '../support/trailOf.ts'

/**
 * [T2] A trail of which its reader may see some rows only, of the others number and chain. Whatever
 * one thing is done to it is found: at the row itself where it is shown, else at the next that is; the tests say where neither tells.
 */

const SLOW = 120_000

const given = stories(24)
  .map((story) => trailOf(story.recorded))
  .filter((rows) => rows.length > 3)
  .chain((whole) =>
    fc.record({
      whole: fc.constant(whole),
      hidden: fc.array(fc.boolean(), { minLength: whole.length, maxLength: whole.length }),
      at: fc.nat(whole.length - 1),
      to: fc.nat(whole.length - 1),
      renumbered: fc.boolean(),
      letter: fc.nat(63),
    }),
  )
  .map(({ whole, hidden, ...rest }) => ({
    ...rest,
    rows: whole.map((row, nth): ExportedRow => {
      return hidden[nth] ? { seq: row.seq, chain: row.chain } : row
    }),
    end: whole.at(-1)?.chain ?? '',
    isHidden: (nth: number) => hidden[nth] === true,
  }))
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

function holds(property: (given: Given) => void): void {
  fc.assert(fc.property(given, property), { numRuns: 200 })
}

/** As a tamperer would leave it: with numbers that run, or as they were. */
function left(rows: readonly ExportedRow[], renumbered: boolean): ExportedRow[] {
  return rows.map((row, nth) => (renumbered ? { ...row, seq: nth + 1 } : row))
}

/** The number of the first row from this place on that is shown; one after the last where none is. */
function nextShown(rows: readonly ExportedRow[], place: number): number {
  const found = rows.findIndex((row, nth) => nth >= place && 'body' in row)
  return (found < 0 ? rows.length : found) + 1
}

/** It is found, not before `first` and not after `last`. */
function foundBetween(
  rows: readonly ExportedRow[],
  first: number,
  last: number,
  end: string | undefined,
) {
  const found = verifyTrail(trailId, rows, { end })
  expect(found).toMatchObject({ whole: false })
  if (found.whole) throw new Error('not found')
  expect(found.seq).toBeGreaterThanOrEqual(first)
  expect(found.seq).toBeLessThanOrEqual(last)
  return found
}

function otherLetter(text: string, at: number): string {
  return text.slice(0, at) + (text[at] === 'f' ? 'e' : 'f') + text.slice(at + 1)
}

test(
  'untouched, it is whole and says how many were withheld',
  () => {
    holds(({ rows, end, isHidden }) => {
      const withheld = rows.filter((_, nth) => isHidden(nth)).length
      const whole = { whole: true, rows: rows.length, head: end, withheld }
      expect(verifyTrail(trailId, rows, { end })).toMatchObject(whole)
    })
  },
  SLOW,
)

test(
  'one letter of one field of one row',
  () => {
    holds(({ rows, end, at, letter }) => {
      const row = rows[at]
      if (!row) throw new Error('no row')
      for (const [field, value] of Object.entries(row)) {
        const edited =
          typeof value === 'number'
            ? value + 1 + letter
            : otherLetter(String(value), letter % String(value).length)
        const changed = rows.with(at, { ...row, [field]: edited } as ExportedRow)
        // A number is wrong where it stands; a chain that is taken as given shows at the next row.
        const last = 'body' in row || field === 'seq' ? at + 1 : nextShown(rows, at)
        if (last > at + 2 && field === 'chain') {
          // What follows is withheld too and says nothing: only the other file's chains tell.
          expect(verifyTrail(trailId, changed, { end })).toMatchObject({ whole: true })
          continue
        }
        const found = foundBetween(changed, at + 1, last, end)
        const isLastOfAll = last > rows.length || (at === rows.length - 1 && field === 'seq')
        if (!isLastOfAll) expect([field, found.what]).toEqual([field, 'changed'])
      }
    })
  },
  SLOW,
)

test(
  'a row removed',
  () => {
    holds(({ rows, end, at, renumbered }) => {
      const fewer = left(rows.toSpliced(at, 1), renumbered)
      const isCut = fewer.at(-1)?.chain !== end
      if (renumbered && !isCut && nextShown(fewer, at) > fewer.length) {
        // Nothing but what is withheld comes after: only the count tells.
        expect(verifyTrail(trailId, fewer, { end })).toMatchObject({ rows: rows.length - 1 })
        return
      }
      const found = foundBetween(fewer, at + 1, renumbered ? nextShown(fewer, at) : at + 1, end)
      if (!renumbered) expect(found).toMatchObject({ seq: at + 1, what: 'removed' })
    })
  },
  SLOW,
)

test(
  'a row added or moved, its number kept: the first place that is not as it was',
  () => {
    holds(({ rows, end, at, to }) => {
      const row = rows[at] as ExportedRow
      // Of two that are the same nobody can say which was there first.
      const twice = foundBetween(rows.toSpliced(to, 0, row), to + 1, to + (to === at ? 2 : 1), end)
      expect(twice.what).toBe('added')
      if (at === to) return
      const first = Math.min(at, to) + 1
      const moved = foundBetween(rows.toSpliced(at, 1).toSpliced(to, 0, row), first, first, end)
      expect(moved.what).toBe('reordered')
    })
  },
  SLOW,
)

const tampering = fc.array(
  fc.record({
    how: fc.constantFrom('remove', 'copy', 'swap', 'hide', 'renumber'),
    at: fc.nat(),
    to: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
)

test(
  'whatever was done to it, what is shown and passes stands where it stood',
  () => {
    let passed = 0
    fc.assert(
      fc.property(given, tampering, ({ rows, end }, done) => {
        let left: ExportedRow[] = [...rows]
        for (const { how, ...places } of done) {
          const [at, to] = [places.at % left.length, places.to % left.length]
          const [one, other] = [left[at], left[to]]
          if (!one || !other || left.length < 2) return
          if (how === 'remove') left.splice(at, 1)
          if (how === 'copy') left.splice(to, 0, one)
          if (how === 'swap') left = left.with(at, other).with(to, one)
          if (how === 'hide') left = left.with(at, { seq: one.seq, chain: one.chain })
          if (how === 'renumber') left = left.map((row, nth) => ({ ...row, seq: nth + 1 }))
        }
        if (!verifyTrail(trailId, left, { end }).whole) return
        passed += 1
        for (const [nth, row] of left.entries()) if ('body' in row) expect(row).toEqual(rows[nth])
      }),
      { numRuns: 500 },
    )
    expect(passed).toBeGreaterThan(0)
  },
  SLOW,
)

test('what is written anew in front of a withheld row is found by comparing the chains alone', () => {
  const story = new Story()
  story.must(anna, submit('1.1', 16))
  story.must(bert, submit('1.1', 18))
  const rows = trailOf(story.recorded)
  const forged = trailOf(story.recorded.with(1, { ...story.recorded[1], actor: bert } as Recorded))
  const withheldFrom = (place: number, shown: readonly ExportedRow[]) =>
    shown.map((row, nth) => (nth < place ? row : { seq: nth + 1, chain: rows[nth]?.chain ?? '' }))
  const end = rows.at(-1)?.chain
  expect(verifyTrail(trailId, withheldFrom(2, forged), { end })).toMatchObject({ whole: true })
  expect(forged[1]?.chain).not.toBe(rows[1]?.chain)
  // In front of a row that is shown the file itself tells.
  const next = [...forged.slice(0, 2), ...rows.slice(2)]
  expect(verifyTrail(trailId, next, { end })).toMatchObject({ whole: false, seq: 3 })
})
