import { report } from '@samsyn/report'
import {
  type Crosswalk,
  checkResults,
  comparisonOf,
  crosswalkBetween,
  crosswalks,
  earlierOf,
  isSameMunicipality,
  mapRows,
  type PublishedResult,
  publishedResult,
  publishedSets,
  publishedTables,
  resultErrors,
  resultOf,
  resultSet,
  resultWarnings,
  type Template,
  templateById,
  templates,
} from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'

const { comparison, earlier } = report.shape

const known = { templates, year: 2026 }
const [ours] = publishedSets
if (!ours) throw new Error('no set comes with the product')
const haninge = one('Haninge', 2023)
const hoganas = one('Höganäs', 2020)

function one(municipality: string, year: number): PublishedResult {
  const found = ours?.results.find((r) => r.municipality === municipality && r.year === year)
  if (!found) throw new Error(`no ${municipality} ${year}`)
  return found
}

describe('the set that comes with the product', () => {
  test('[J1] it is a set, and has the figures of the two reports and a total', () => {
    expect(resultSet.parse(ours)).toEqual(ours)
    expect(
      ours.results.map(({ municipality, year, total }) => [municipality, year, total]),
    ).toEqual([
      ['Höganäs', 2018, 549],
      ['Höganäs', 2020, 611],
      ['Haninge', 2023, 504],
    ])
    expect(one('Höganäs', 2018)).toMatchObject({ template: null, areas: [], rows: [] })
    expect(publishedTables.map(resultOf)).toEqual([hoganas, haninge])
    expect(hoganas.rows).toHaveLength(35)
    expect(haninge.rows).toHaveLength(36)
  })

  test('[J3] nothing in it differs from itself', () => {
    expect(checkResults(ours, known)).toEqual([])
  })
})

describe('[J3] what does not fit is said, and nothing hides anything else', () => {
  const without = (no: string) => haninge.rows.filter((row) => row.no !== no)
  const withRow = (no: string, points: number) =>
    haninge.rows.map((row) => (row.no === no ? { ...row, points } : row))
  test.each<[string, Partial<PublishedResult>, object[]]>([
    ['a total', { total: 505 }, [warning('totalDiffers', 'total', '505', '504')]],
    ['a row', { rows: withRow('3.2', 20) }, [warning('areaDiffers', '3', '66', '67')]],
    [
      'above the maximum',
      { rows: withRow('3.2', 31) },
      [error('outOfRange', '3.2', '31', '0–30'), warning('areaDiffers', '3', '66', '78')],
    ],
    [
      'negative',
      { rows: withRow('1.4', -1) },
      [error('outOfRange', '1.4', '-1', '0–10'), warning('areaDiffers', '1', '66', '61')],
    ],
    [
      'an area above 100',
      { areas: haninge.areas.map((area) => (area.no === 1 ? { no: 1, points: 101 } : area)) },
      [
        error('outOfRange', '1', '101', '0–100'),
        warning('totalDiffers', 'total', '504', '539'),
        warning('areaDiffers', '1', '101', '66'),
      ],
    ],
    [
      'a total above 800',
      { total: 801, areas: [], rows: [] },
      [error('outOfRange', 'total', '801', '0–800')],
    ],
    // What is not printed may make up for the rest: 19 points do, and 31 of 30 would have to.
    ['a row missing', { rows: without('3.2') }, [warning('rowMissing', '3.2')]],
    [
      'a row missing and another too low',
      { rows: without('3.5').map((row) => (row.no === '3.2' ? { ...row, points: 1 } : row)) },
      [warning('rowMissing', '3.5'), warning('areaDiffers', '3', '66', '39–54')],
    ],
    ['an area missing', { areas: haninge.areas.slice(1), rows: [] }, [warning('areaMissing', '1')]],
    [
      'rows the questionnaire has not',
      { rows: [...haninge.rows, { no: '3.9' as never, points: 1 }] },
      [error('rowUnknown', '3.9')],
    ],
    [
      'twice',
      {
        rows: [...haninge.rows, ...haninge.rows.slice(0, 1)],
        areas: [...haninge.areas, { no: 8, points: 63 }],
      },
      [error('areaTwice', '8'), error('rowTwice', '1.1')],
    ],
    ['ahead', { year: 2027 }, [error('yearAhead', null, '2027', '2026')]],
    [
      'an unknown questionnaire',
      { template: 'kommunkompassen-2016', rows: [] },
      [error('templateUnknown', null, 'kommunkompassen-2016')],
    ],
    ['rows of no questionnaire', { template: null }, [warning('rowsWithoutTemplate', null)]],
    ['a total only', { areas: [], rows: [] }, []],
    ['areas of no questionnaire', { template: null, rows: [] }, []],
  ])('%s', (_, changed, wanted) => {
    expect(checkResults({ results: [{ ...haninge, ...changed }] }, known)).toEqual(wanted)
  })

  test('the same municipality and year twice, however the name is written', () => {
    const results = [haninge, { ...hoganas }, { ...haninge, municipality: ' haninge  Kommun' }]
    expect(checkResults({ results }, known)).toEqual([
      { ...error('resultTwice', null, ' haninge  Kommun 2023'), result: 2 },
    ])
    const elsewhere = { ...haninge, country: 'NO' as const }
    expect(checkResults({ results: [haninge, elsewhere] }, known)).toEqual([])
  })

  test('every kind is an error or a warning, and none is both', () => {
    const all = [...resultErrors, ...resultWarnings]
    expect(new Set(all).size).toBe(all.length)
  })

  test('an area that its template has not is no area', () => {
    const [first] = templates
    const short = { ...(first as Template), id: 'two-areas', areas: first?.areas.slice(0, 2) ?? [] }
    const result = { ...hoganas, template: 'two-areas', rows: [], areas: hoganas.areas.slice(0, 3) }
    const found = checkResults(
      { results: [{ ...result, total: 143 }] },
      { templates: [short], year: 2026 },
    )
    expect(found).toEqual([error('areaUnknown', '3')])
  })
})

describe('[J4] crosswalks', () => {
  test.each(crosswalks)('$from → $to has every row of both exactly once', (crosswalk) => {
    const sides = { from: [] as string[], to: [] as string[] }
    for (const row of crosswalk.rows) {
      if (row.kind === 'noCounterpart') sides[row.side].push(row.no)
      else {
        sides.from.push(...[row.from].flat())
        sides.to.push(...[row.to].flat())
      }
    }
    for (const side of ['from', 'to'] as const) {
      const numbers = numbersOf(crosswalk[side])
      expect(sides[side].toSorted()).toEqual(numbers.toSorted())
    }
  })

  test.each(crosswalks)('$from → $to says of every row what is so', ({ from, to, rows }) => {
    for (const row of rows) {
      if (row.kind !== 'same' && row.kind !== 'renamed') continue
      const [there, here] = [rowOf(from, row.from), rowOf(to, row.to)]
      expect([row, there.maximum === here.maximum]).toEqual([row, row.sameMaximum])
      expect([row, there.name === here.name]).toEqual([row, row.kind === 'same'])
    }
  })

  test('turned round it is the other way, and round again itself', () => {
    const [there] = crosswalks
    const back = crosswalkBetween('kommunkompassen-2023', 'kommunkompassen-2020', crosswalks)
    const again = crosswalkBetween('kommunkompassen-2020', 'kommunkompassen-2023', [
      back as Crosswalk,
    ])
    expect(again).toEqual(there)
    expect(back?.rows).toContainEqual({ kind: 'split', from: ['8.2'], to: ['8.2', '8.3'] })
    expect(back?.rows).toContainEqual({ kind: 'noCounterpart', side: 'from', no: '3.5' })
    expect(crosswalkBetween('kommunkompassen-2020', 'another', crosswalks)).toBeUndefined()
  })
})

describe('[J5] rows compare', () => {
  test('in one questionnaire all of them', () => {
    expect(mapRows(haninge, 'kommunkompassen-2023', crosswalks)).toEqual(haninge.rows)
  })

  test('through a crosswalk those that are worth as much, under the other numbers', () => {
    const rows = mapRows(hoganas, 'kommunkompassen-2023', crosswalks)
    expect(rows).toContainEqual({ no: '4.5', points: 18 })
    expect(rows).toContainEqual({ no: '8.3', points: 15 })
    expect(rows).toContainEqual({ no: '5.5', points: 13 })
    const numbers = rows.map(({ no }) => no as string)
    // Other maxima, new, split, and another question by the same number.
    for (const no of ['3.2', '3.3', '3.5', '4.2', '4.3', '4.4', '6.4', '8.2', '8.4'])
      expect(numbers).not.toContain(no)
    expect(numbers).toHaveLength(36 - 9)
  })

  test('without a crosswalk none, nor of a questionnaire that nobody knows', () => {
    expect(mapRows(hoganas, 'kommunkompassen-2023', [])).toEqual([])
    expect(mapRows({ ...hoganas, template: null }, 'kommunkompassen-2023', crosswalks)).toEqual([])
  })
})

describe('[J6][J7][J8] the comparison', () => {
  const asked = {
    since: null,
    template: 'kommunkompassen-2023',
    except: { municipality: 'Älvhamra', country: 'SE' as const, year: 2026 },
  }

  test('has its base, and n by every figure', () => {
    const met = comparisonOf(ours, asked, crosswalks)
    expect(comparison.parse(met)).toEqual(met)
    expect(met?.base).toEqual({
      set: 'Publicerade rapporter från SKR',
      version: 1,
      dated: '2026-11-22',
      since: null,
      evaluations: 3,
    })
    // (549 + 611 + 504) / 3 = 554,666…
    expect(met?.total).toEqual({ mean: 554_667, n: 3 })
    expect(met?.totals).toEqual([504, 549, 611])
    expect(met?.areas.map(({ no, n }) => [no, n])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((no) => [no, 2]),
    )
    expect(met?.areas[0]).toEqual({ no: 1, mean: 66_500, n: 2 })
    expect(met?.rows.find(({ no }) => no === '3.2')).toEqual({ no: '3.2', mean: 19_000, n: 1 })
    expect(met?.rows.find(({ no }) => no === '4.5')).toEqual({ no: '4.5', mean: 15_000, n: 2 })
    expect(met?.rows).toHaveLength(36)
  })

  test('begins with the year that it is asked to', () => {
    const met = comparisonOf(ours, { ...asked, since: 2020 }, crosswalks)
    expect(met?.base).toMatchObject({ since: 2020, evaluations: 2 })
    expect(comparisonOf(ours, { ...asked, since: 2024 }, crosswalks)).toBeUndefined()
  })

  test('[J7] leaves out the same evaluation, and no other of the same municipality', () => {
    const except = { municipality: 'Höganäs kommun', year: 2020 }
    const met = comparisonOf(ours, { ...asked, except }, crosswalks)
    expect(met?.totals).toEqual([504, 549])
    const abroad = { ...except, country: 'NO' as const }
    expect(comparisonOf(ours, { ...asked, except: abroad }, crosswalks)?.totals).toHaveLength(3)
  })

  test('[J6] only totals of a questionnaire that no crosswalk leads to', () => {
    const met = comparisonOf(ours, { ...asked, template: 'another-one' }, crosswalks)
    expect(met).toMatchObject({ areas: [], rows: [], total: { n: 3 } })
    const results = [{ ...hoganas, template: null }]
    const unknown = comparisonOf({ ...ours, results }, asked, crosswalks)
    expect(unknown?.areas).toHaveLength(8)
    expect(unknown?.rows).toEqual([])
  })
})

describe('[J9] earlier results', () => {
  test('are of the same municipality and of years before, the oldest first', () => {
    const asked = { municipality: 'Höganäs kommun', before: 2021, template: 'kommunkompassen-2023' }
    const backwards = { results: ours.results.toReversed() }
    const met = earlierOf(backwards, asked, crosswalks)
    expect(earlier.parse(met)).toEqual(met)
    expect(met.map(({ year, total, areas }) => [year, total, areas.length])).toEqual([
      [2018, 549, 0],
      [2020, 611, 8],
    ])
    expect(met[1]?.rows).toEqual(mapRows(hoganas, 'kommunkompassen-2023', crosswalks))
    expect(earlierOf(ours, { ...asked, before: 2020 }, crosswalks)).toHaveLength(1)
    expect(earlierOf(ours, { ...asked, municipality: 'Höganäs i Norge' }, crosswalks)).toEqual([])
  })

  test('a name is the same in any case and with its kind', () => {
    const same = (a: string, b: string) =>
      isSameMunicipality({ municipality: a }, { municipality: b })
    expect(same('Höganäs', 'HO\u0308GANA\u0308S KOMMUN')).toBe(true)
    expect(same('Nesodden kommune', 'nesodden')).toBe(true)
    expect(same('Haninge', 'Huddinge')).toBe(false)
  })
})

test('[J1] a result has nothing that no result has', () => {
  expect(publishedResult.safeParse({ ...haninge, place: 1 }).success).toBe(false)
})

function numbersOf(id: string): string[] {
  return (templateById(id)?.areas ?? []).flatMap((area) => area.subQuestions.map(({ no }) => no))
}

function rowOf(id: string, no: string) {
  const rows = (templateById(id)?.areas ?? []).flatMap((area) => area.subQuestions)
  const found = rows.find((row) => row.no === no)
  if (!found) throw new Error(`${id} has no ${no}`)
  return found
}

function error(what: string, at: string | null, found?: string, wanted?: string): object {
  return {
    what,
    severity: 'error',
    result: 0,
    at,
    ...(found && { found }),
    ...(wanted && { wanted }),
  }
}

function warning(...of: Parameters<typeof error>): object {
  return { ...error(...of), severity: 'warning' }
}
