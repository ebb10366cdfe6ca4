import { type TrailFile, trailCsv, trailFile } from '@samsyn/report'
import { expect, test } from 'vitest'

const row = {
  seq: 2,
  at: 1_790_000_000_000,
  actor: '-anna',
  type: 'proposed',
  digest: 'd1'.repeat(32),
  chain: 'c2'.repeat(32),
}
const file: TrailFile = trailFile.parse({
  format: 'samsyn-trail',
  version: 2,
  evaluation: 'ekbacka-2026',
  municipality: 'Ekbacka',
  year: 2026,
  template: 'kommunkompassen-2023',
  rules: 1,
  exportedAt: '2026-09-21T12:00:00.000Z',
  people: [{ person: '-anna', name: '=Anna', role: 'evaluator' }],
  start: 'a0'.repeat(32),
  head: 'c2'.repeat(32),
  events: [
    { ...row, body: '{"rationale":"a;b","subQuestion":"1.1","value":13500}', salt: 'ab.cd' },
    { seq: 3, head: row.digest, chain: row.chain },
  ],
})

test('a line an event, with what is said and what the chain is made of', () => {
  const csv = trailCsv(file)
  expect(csv.startsWith('\uFEFFNr;')).toBe(true)
  const [, said, withheld] = csv.split('\r\n')
  const own = `${row.digest};;${row.chain}`
  const body = '"{""rationale"":""a;b"",""subQuestion"":""1.1"",""value"":13500}"'
  // A name and an id that a spreadsheet would take for a formula have a sign in front of them.
  const start = `2;2026-09-21T14:13:20.000Z;'=Anna;'-anna;proposed;`
  expect(said).toBe(`${start}1.1;13,5;${body};ab.cd;${own}`)
  // As many cells as the others.
  expect(withheld).toBe(`3;;;;;;;;;;${row.digest};${row.chain}`)
})

test('a file with a row that is none is refused, and so is one with more in it', () => {
  const whole = { ...row, body: '{}', salt: 'ab.cd' }
  const withRow = (change: object) => ({ ...file, events: [{ ...whole, ...change }] })
  expect(trailFile.safeParse(withRow({})).success).toBe(true)
  for (const change of [
    { seq: 0 },
    { at: 1.5 },
    { digest: 'x' },
    { salt: 'ab..cd' },
    { more: 1 },
    { body: undefined },
  ])
    expect([change, trailFile.safeParse(withRow(change)).success]).toEqual([change, false])
})

test('of a withheld event there are number, head and chain, and nothing more fits', () => {
  const { seq, chain, digest: head } = row
  const said = (event: object) => trailFile.safeParse({ ...file, events: [event] }).success
  expect(said({ seq, head, chain })).toBe(true)
  for (const field of ['at', 'actor', 'type', 'digest'] as const)
    expect([field, said({ seq, head, chain, [field]: row[field] })]).toEqual([field, false])
  expect([said(row), said({ seq }), said({ seq, chain })]).toEqual([false, false, false])
})
