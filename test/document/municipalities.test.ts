import { type Municipality, municipalities, municipalityByCode } from '@samsyn/document'
import { describe, expect, test } from 'vitest'

const countries = [
  { country: 'SE', count: 290, language: 'sv', counties: /^(0[13-9]|1[02-47-9]|2[0-5])\d\d$/ },
  {
    country: 'NO',
    count: 357,
    language: 'nb',
    counties: /^(03|11|15|18|3[1-49]|4[026]|5[056])\d\d$/,
  },
] as const

describe.each(countries)('$country', ({ country, count, language, counties }) => {
  const all = municipalities[country]
  const names = all.map(({ name }) => name)

  test(`has ${count} municipalities`, () => {
    expect(all).toHaveLength(count)
    expect(all.every((municipality) => municipality.country === country)).toBe(true)
  })

  test('no code and no name stands twice', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(count)
    expect(new Set(names).size).toBe(count)
  })

  test("every code is four digits and begins with one of the country's counties", () => {
    expect(all.filter(({ code }) => !counties.test(code))).toEqual([])
  })

  test('every name is clean text in composed letters', () => {
    expect(names.filter((name) => name !== name.trim().normalize('NFC'))).toEqual([])
    expect(names.filter((name) => !/^[A-ZÅÄÖÆØ][a-zåäöæøé]/u.test(name))).toEqual([])
  })

  test('sorted as the language sorts', () => {
    expect(names).toEqual(names.toSorted(new Intl.Collator(language).compare))
  })

  test('each is found by its code', () => {
    for (const municipality of all)
      expect(municipalityByCode(country, municipality.code)).toEqual(municipality)
  })

  test("the demo's municipality is nobody's", () => {
    expect(names).not.toContain('Älvhamra')
  })
})

test.each<[Municipality['country'], string, string]>([
  ['SE', '0114', 'Upplands Väsby'],
  ['SE', '0136', 'Haninge'],
  ['SE', '0180', 'Stockholm'],
  ['SE', '0305', 'Håbo'],
  ['SE', '0643', 'Habo'],
  ['SE', '0330', 'Knivsta'],
  ['SE', '0331', 'Heby'],
  ['SE', '0980', 'Gotland'],
  ['SE', '1284', 'Höganäs'],
  ['SE', '1480', 'Göteborg'],
  ['SE', '2023', 'Malung-Sälen'],
  ['SE', '2584', 'Kiruna'],
  ['NO', '0301', 'Oslo'],
  ['NO', '1508', 'Ålesund'],
  ['NO', '1515', 'Herøy (Møre og Romsdal)'],
  ['NO', '1580', 'Haram'],
  ['NO', '1818', 'Herøy (Nordland)'],
  ['NO', '1875', 'Hamarøy'],
  ['NO', '3114', 'Våler (Østfold)'],
  ['NO', '3212', 'Nesodden'],
  ['NO', '3419', 'Våler (Innlandet)'],
  ['NO', '4601', 'Bergen'],
  ['NO', '5501', 'Tromsø'],
  ['NO', '5612', 'Kautokeino'],
])('%s %s is %s', (country, code, name) => {
  expect(municipalityByCode(country, code)).toEqual({ country, code, name })
})

test('a code belongs to its country, and an older code to nobody', () => {
  expect(municipalityByCode('SE', '1103')).toBeUndefined()
  expect(municipalityByCode('NO', '0136')).toBeUndefined()
  expect(municipalityByCode('NO', '1507')).toBeUndefined()
  expect(municipalityByCode('NO', '5401')).toBeUndefined()
  expect(municipalityByCode('SE', '114')).toBeUndefined()
})
