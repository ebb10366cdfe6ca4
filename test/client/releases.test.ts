import {
  dayAfter,
  dayOf,
  endOfDay,
  newest,
  nextNo,
  remarksOn,
  shareIs,
  sharesInOrder,
  waitingRemarks,
} from '@samsyn/client/releases'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annika, lena, release, releasesPart, remark, share } from '../support/marginParts.ts'

describe('days', () => {
  test('a day that is chosen counts to its end, and shows as the same day', () => {
    const end = endOfDay('2026-11-30') ?? 0
    expect(new Date(end)).toEqual(new Date(2026, 10, 30, 23, 59, 59, 999))
    expect(dayOf(end)).toBe('2026-11-30')
    expect(dayOf(end + 1)).toBe('2026-12-01')
  })

  test.each(['', '2026-02-30', '30/11/2026', '2026-13-01'])('"%s" is no day', (day) => {
    expect(endOfDay(day)).toBeUndefined()
  })

  test('so many days later is a day that ends later, also where clocks change', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2000, 0), max: new Date(2090, 0), noInvalidDate: true }),
        fc.integer({ min: 1, max: 400 }),
        (from, days) => {
          const until = endOfDay(dayAfter(from.getTime(), days)) ?? 0
          const whole = (until - (endOfDay(dayOf(from.getTime())) ?? 0)) / 86_400_000
          expect(Math.round(whole)).toBe(days)
        },
      ),
    )
  })
})

test('[R1] the next number counts those that were withdrawn', () => {
  const withdrawn = { by: lena, at: 5, seq: 5, reason: 'Fel' }
  const part = releasesPart({ releases: [release(1), release(2, { withdrawn })] })
  expect(nextNo(part)).toBe(3)
  expect(newest(part)?.no).toBe(2)
  expect(newest(releasesPart())).toBeUndefined()
})

test('[R4] a release takes remarks until its day is over, and withdrawn none', () => {
  const open = release(1, { remarksUntil: 100 })
  expect(remarksOn(open, 99)).toBe('open')
  expect(remarksOn(open, 100)).toBe('over')
  expect(remarksOn(release(1), 99)).toBe('none')
  const withdrawn = { by: lena, at: 5, seq: 5, reason: 'Fel' }
  expect(remarksOn({ ...open, withdrawn }, 99)).toBe('none')
})

test('[R4] what the next release brings is counted, and what it leaves open', () => {
  const answer = { by: annika, at: 2, seq: 30, accepted: true, text: 'Ja' }
  const remarks = [
    remark(1),
    remark(2, { answer }),
    remark(3, { answer }),
    remark(4, { answer, answeredIn: 2 }),
  ]
  expect(waitingRemarks(releasesPart({ remarks }))).toEqual({ unanswered: 1, toldNext: 2 })
})

test('[R2] links that lead somewhere stand first, and the newest of them', () => {
  const revoked = share(4, { revoked: { by: lena, at: 5, seq: 50 } })
  const over = share(3, { until: 90 })
  expect([revoked, over, share(1)].map((one) => shareIs(one, 90))).toEqual([
    'revoked',
    'over',
    'open',
  ])
  const order = sharesInOrder([share(1), over, revoked, share(2)], 90)
  expect(order.map(({ seq }) => seq)).toEqual([20, 10, 40, 30])
})
