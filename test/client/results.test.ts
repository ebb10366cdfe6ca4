import { asked, idFrom, toldFindings } from '@samsyn/client/results'
import { expect, test } from 'vitest'

const file = (name: string, ...parts: string[]) => new File(parts, name)

test('a table goes to the set that was chosen, or to a new one by its name', async () => {
  const wish = asked(file('siffror.CSV', 'a;b'), { id: 'egna' })
  if ('wrong' in wish) throw new Error(wish.wrong)
  expect([wish.path, wish.body.type, await wish.body.text()]).toEqual([
    '/api/results?set=egna',
    'text/csv',
    'a;b',
  ])
  const anew = asked(file('siffror.txt'), { name: ' Våra jämförelser 2026 ' })
  expect(anew).toMatchObject({
    path: '/api/results?set=vara-jamforelser-2026&name=V%C3%A5ra+j%C3%A4mf%C3%B6relser+2026',
  })
})

test('a set as JSON says itself which one it is', () => {
  const wish = asked(file('egna.json', '{}'), { name: '' })
  expect(wish).toMatchObject({ path: '/api/results', body: { type: 'application/json' } })
})

test('what is no file of results is not sent', () => {
  expect(asked(file('a.xlsx'), { id: 'egna' })).toEqual({ wrong: 'otherFile' })
  expect(asked(file('a.csv'), { name: 'Å' })).toEqual({ wrong: 'noName' })
  const large = file('a.csv', 'x'.repeat(2 * 1024 * 1024 + 1))
  expect(asked(large, { id: 'egna' })).toEqual({ wrong: 'tooLarge' })
})

test('a name becomes an id that the server takes', () => {
  for (const [name, id] of [
    ['Øst & Ärliga – 2026', undefined],
    ['  ---  ', undefined],
    ['x'.repeat(60), 'x'.repeat(40)],
    ['Kommuner i Skåne', 'kommuner-i-skane'],
  ] as const) {
    const made = idFrom(name)
    if (made !== undefined) expect(made).toMatch(/^[a-z0-9-]{3,40}$/)
    if (id !== undefined) expect(made).toBe(id)
  }
})

test('all that is missing of one kind in one result is told once', () => {
  const of = (what: 'areaMissing' | 'areaDiffers', result: number, at: string) =>
    ({ what, severity: 'warning', result, at }) as const
  const told = toldFindings([
    of('areaMissing', 0, '3'),
    of('areaDiffers', 0, '1'),
    of('areaMissing', 0, '4'),
    of('areaDiffers', 0, '2'),
    of('areaMissing', 1, '4'),
  ])
  expect(told.map(({ what, result, at }) => `${what} ${result} ${at}`)).toEqual([
    'areaMissing 0 3, 4',
    'areaDiffers 0 1',
    'areaDiffers 0 2',
    'areaMissing 1 4',
  ])
})
