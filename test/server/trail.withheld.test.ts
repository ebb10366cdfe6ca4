import type { Recorded } from '@samsyn/scoring'
import { type ExportedRow, verifyTrail, withheldRow } from '@samsyn/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anna, bert, Story, submit } from '../support/story.ts'
import { stories, trailId, trailOf } from '../support/trailOf.ts'

/** [T2] A trail of which its reader may see some rows only, of the others number, head and chain. */

const SLOW = 120_000

const given = stories(24)
  .map((story) => trailOf(story.recorded))
  .filter((rows) => rows.length > 3)
  .chain((whole) =>
    fc.record({
      whole: fc.constant(whole),
      hidden: fc.array(fc.boolean(), { minLength: whole.length, maxLength: whole.length }),
    }),
  )
  .map(({ whole, hidden }) => ({
    rows: whole.map((row, nth): ExportedRow => (hidden[nth] ? withheldRow(row) : row)),
    end: whole.at(-1)?.chain ?? '',
    hidden: hidden.filter((isHidden) => isHidden).length,
  }))

test(
  'untouched, it is whole and says how many were withheld',
  () => {
    fc.assert(
      fc.property(given, ({ rows, end, hidden }) => {
        const whole = { whole: true, rows: rows.length, head: end, withheld: hidden }
        expect(verifyTrail(trailId, rows, { end })).toMatchObject(whole)
      }),
    )
  },
  SLOW,
)

test('what is written anew in front of withheld rows is found in the file alone', () => {
  const story = new Story()
  story.must(anna, submit('1.1', 16))
  story.must(bert, submit('1.1', 18))
  const rows = trailOf(story.recorded)
  const forged = trailOf(story.recorded.with(1, { ...story.recorded[1], actor: bert } as Recorded))
  const spliced = [...forged.slice(0, 2), ...rows.slice(2).map(withheldRow)]
  expect(verifyTrail(trailId, spliced)).toMatchObject({ whole: false, seq: 3 })
})

const tampering = fc.array(
  fc.record({
    how: fc.constantFrom('remove', 'copy', 'swap', 'hide', 'renumber'),
    at: fc.nat(),
    to: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
)

test(
  'whatever was done to it, what passes is what was there, and where it was',
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
          if (how === 'hide') left = 'body' in one ? left.with(at, withheldRow(one)) : left
          if (how === 'renumber') left = left.map((row, nth) => ({ ...row, seq: nth + 1 }))
        }
        if (!verifyTrail(trailId, left, { end }).whole) return
        passed += 1
        expect(left.map(({ chain }) => chain)).toEqual(rows.map(({ chain }) => chain))
        for (const [nth, row] of left.entries()) if ('body' in row) expect(row).toEqual(rows[nth])
      }),
      { numRuns: 500 },
    )
    expect(passed).toBeGreaterThan(0)
  },
  SLOW,
)
