import { readFile, triedTable } from '@samsyn/client/templates'
import { type Template, templateById } from '@samsyn/scoring'
import { expect, test } from 'vitest'

const template = templateById('kommunkompassen-2023') as Template

/** As somebody typed it in the fields of some rows. */
function typed(rows: Record<string, string>) {
  const nos = template.areas.flatMap((area) => area.subQuestions.map(({ no }) => no))
  return new Map(nos.flatMap((no) => (rows[no] === undefined ? [] : [[no, rows[no]] as const])))
}

test('[S3][S4] points and percent are tried as they would print', () => {
  const [, , , area] = triedTable(template, typed({ '4.1': '67,5 %', '4.2': '13.5' })).areas
  expect(area?.rows.slice(0, 2).map(({ printed }) => printed)).toEqual([
    { points: 14, percent: 68 },
    { points: 14, percent: 68 },
  ])
  expect(area?.figure).toMatchObject({ state: 'incomplete', soFar: 28, missing: 3 })
})

test('[S2][S7] what is no value of its row is nothing yet, and not zero', () => {
  const given = typed({ '1.1': '21', '1.2': 'tio', '1.3': ' ', '1.4': '-1', '1.5': '0' })
  const [area] = triedTable(template, given).areas
  expect(area?.rows.map(({ points }) => points)).toEqual([null, null, null, null, 0])
})

test('a file is JSON with or without a mark in front; anything else is said', async () => {
  expect(await readFile(new Blob(['\uFEFF{"id":"x"}']))).toEqual({ json: { id: 'x' } })
  expect(await readFile(new Blob(['{"id":']))).toEqual({ wrong: 'notJson' })
  expect(await readFile(new Blob([]))).toEqual({ wrong: 'notJson' })
  expect(await readFile(new Blob(['"', 'x'.repeat(256 * 1024), '"']))).toEqual({
    wrong: 'tooLarge',
  })
})
