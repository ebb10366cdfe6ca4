import {
  templates as ourTemplates,
  type PublishedResult,
  publishedSets,
  type ResultSet,
} from '@samsyn/scoring'
import {
  decoded,
  defaultSet,
  ResultSets,
  readResultSet,
  readResultsCsv,
  resultsCsv,
} from '@samsyn/server/results'
import type { StoredResults } from '@samsyn/server/store'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryResults } from '../support/memoryResults.ts'

const [ours] = publishedSets as [ResultSet]
const now = Date.UTC(2026, 10, 22)
const HEAD = 'Kommun;Land;År;Frågeformulär;Källa;Del;Poäng'

function opened(rows: StoredResults[] = []): Promise<ResultSets> {
  const store = memoryResults(async (act) => act(), rows)
  return ResultSets.open({ store, now: () => now, templates: () => ourTemplates })
}

function totalOf(municipality: string, year: number, total: number): PublishedResult {
  const nothing = { template: null, areas: [], rows: [] }
  return { municipality, country: 'SE', year, total, ...nothing, source: 'En rapport' }
}

function setOf(...results: PublishedResult[]): Omit<ResultSet, 'version'> {
  return { id: 'egna-resultat', name: 'Egna', dated: '2026-11-22', results }
}

describe('[J1] sets, drafts and versions', () => {
  test('what comes with the product is there, and is nobody’s to change', async () => {
    const results = await opened()
    expect(results.all()).toEqual([ours])
    expect(results.latest(defaultSet)).toEqual(ours)
    expect(results.find(ours.id, 1)).toEqual(ours)
    expect(results.find(ours.id, 2)).toBeUndefined()
    expect(await results.drop(ours.id, 1)).toEqual({ refused: 'resultsPublished' })
    expect(await results.publish(ours.id, 1, 'x')).toEqual({ refused: 'resultsPublished' })
  })

  test('a draft is written over, published as it was read, and the next one is another version', async () => {
    const rows: StoredResults[] = []
    const results = await opened(rows)
    const { brought: first } = await results.bring(setOf(totalOf('Ekbacka', 2024, 500)))
    const { brought: second } = await results.bring(setOf(totalOf('Ekbacka', 2024, 501)))
    expect([first.set.version, second.set.version, rows.length]).toEqual([1, 1, 1])
    expect(results.all()).toEqual([ours])
    const { id } = second.set
    expect(await results.publish(id, 1, first.digest)).toEqual({ refused: 'stale' })
    expect(await results.publish(id, 1, second.digest)).toMatchObject({
      published: { draft: false, publishedAt: now },
    })
    expect(results.latest(id)?.results).toEqual([totalOf('Ekbacka', 2024, 501)])
    const { brought: third } = await results.bring(setOf(totalOf('Sjövik', 2024, 400)))
    expect(third.set.version).toBe(2)
    expect(results.latest(id)?.version).toBe(1)
    await results.publish(id, 2, third.digest)
    expect(results.find(id, 1)?.results).toEqual([totalOf('Ekbacka', 2024, 501)])
    expect(results.all().map((set) => [set.id, set.version])).toEqual([
      [ours.id, 1],
      [id, 1],
      [id, 2],
    ])
    expect(await results.drop(id, 2)).toEqual({ refused: 'resultsPublished' })
    // Another server on the same disk.
    expect((await opened(rows)).versions()).toEqual(results.versions())
  })

  test('[J3] a draft with an error stays one, and one with a warning goes out as it was printed', async () => {
    const results = await opened()
    const { brought: wrong } = await results.bring(setOf(totalOf('Ekbacka', 2024, 801)))
    expect(await results.publish('egna-resultat', 1, wrong.digest)).toMatchObject({
      refused: 'resultFindings',
      findings: [{ what: 'outOfRange', at: 'total' }],
    })
    expect(await results.drop('egna-resultat', 1)).toEqual({ dropped: true })
    expect(await results.drop('egna-resultat', 1)).toEqual({ refused: 'noSuchResults' })
    const [, haninge] = ours.results.toReversed()
    const odd = { ...(haninge as PublishedResult), total: 612 }
    const { brought: kept } = await results.bring(setOf(odd))
    expect(results.findings(kept.set)).toMatchObject([
      { what: 'totalDiffers', severity: 'warning' },
    ])
    expect(await results.publish('egna-resultat', 1, kept.digest)).toHaveProperty('published')
    expect(results.latest('egna-resultat')?.results).toEqual([odd])
  })

  test('a result that was read is proposed, behind the last version or in the draft there is', async () => {
    const results = await opened()
    const met = await results.propose(totalOf('Ekbacka', 2024, 500))
    if ('refused' in met) throw new Error(met.refused)
    expect(met.proposed).toMatchObject({ draft: true, set: { id: ours.id, version: 2 } })
    expect(met.proposed.set.results).toEqual([...ours.results, totalOf('Ekbacka', 2024, 500)])
    const again = await results.propose(totalOf('Sjövik', 2023, 400))
    if ('refused' in again) throw new Error(again.refused)
    expect(again.proposed.set.results).toHaveLength(ours.results.length + 2)
    expect(again.proposed.set.version).toBe(2)
    // It may be another reading of the same report: which one is right somebody has to say.
    expect(await results.propose(totalOf('Ekbacka kommun', 2024, 501))).toEqual({
      refused: 'resultThere',
    })
    expect(await results.propose(totalOf('Höganäs', 2020, 1))).toEqual({ refused: 'resultThere' })
    expect(await results.propose(totalOf('Höganäs', 2021, 1), 'no-such-set')).toEqual({
      refused: 'noSuchResults',
    })
    expect(results.latest(ours.id)).toEqual(ours)
    await results.publish(ours.id, 2, again.proposed.digest)
    expect(results.latest(ours.id)?.version).toBe(2)
    expect(results.find(ours.id, 1)).toEqual(ours)
    await results.propose(totalOf('Nyby', 2024, 300))
    const over = await results.bring(ours)
    expect(over.gone.map(({ municipality }) => municipality)).toEqual(['Ekbacka', 'Sjövik', 'Nyby'])
    expect(over.brought.set.version).toBe(3)
  })

  test('two that propose at once are both in it', async () => {
    const results = await opened()
    await Promise.all([1, 2, 3].map((nth) => results.propose(totalOf(`Ort ${nth}`, 2024, nth))))
    expect(results.version(ours.id, 2)?.set.results).toHaveLength(ours.results.length + 3)
  })

  test('what cannot be read on the disk is said and left out', async () => {
    const whole = { ...setOf(totalOf('Ekbacka', 2024, 1)), version: 1 }
    const said: unknown[] = []
    const rows = [
      { id: 'egna-resultat', version: 1, body: JSON.stringify(whole), publishedAt: 1 },
      { id: 'egna-resultat', version: 2, body: JSON.stringify(whole), publishedAt: 1 },
      { id: 'annat', version: 1, body: '{', publishedAt: 1 },
    ]
    const results = await ResultSets.open({
      store: memoryResults(async (act) => act(), rows),
      now: () => now,
      templates: () => ourTemplates,
      unreadable: (...place) => said.push(place),
    })
    expect(said).toEqual([
      ['egna-resultat', 2],
      ['annat', 1],
    ])
    expect(results.all()).toEqual([ours, whole])
  })
})

describe('a table of results', () => {
  test('is read back as it is written, whatever stands in it', () => {
    const word = fc.oneof(
      fc.constantFrom('Ekbacka', '=1+1', "'citat", '-', '"a";b', 'a,b', 'Å ö\u00a0ä'),
      fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }),
    )
    const text = word.map((one) => one.normalize('NFC').trim()).filter((one) => one !== '')
    const result = fc.record({
      municipality: text,
      country: fc.constantFrom<PublishedResult['country']>('SE', 'NO'),
      year: fc.integer({ min: 1990, max: 2200 }),
      template: fc.constantFrom(null, 'kommunkompassen-2023'),
      total: fc.integer({ min: -10, max: 900 }),
      areas: fc.uniqueArray(
        fc.record({ no: fc.integer({ min: 1, max: 8 }), points: fc.nat(100) }),
        {
          selector: ({ no }) => no,
        },
      ),
      rows: fc.constantFrom<PublishedResult['rows']>([], ours.results[1]?.rows ?? []),
      source: text,
    })
    const all = fc.uniqueArray(result, {
      minLength: 1,
      maxLength: 4,
      selector: (r) => `${r.country} ${r.year} ${r.municipality}`,
    })
    fc.assert(
      fc.property(all, (results) => {
        const read = readResultsCsv(decoded(Buffer.from(resultsCsv({ results }))).text)
        expect('faults' in read ? read.faults : read.results).toEqual(results)
      }),
      { numRuns: 60 },
    )
  })

  const rows = [
    ['Ekbacka', 'SE', '2024', 'kommunkompassen-2023', 'Rapporten', 'total', '504'],
    ['Ekbacka', 'SE', '2024', '', '', '1', '66,0'],
    ['Ekbacka', 'SE', '2024', '', '', '3.2', '19'],
    ['Ekbacka', 'SE', '2024', '', '', '3,3', '–'],
    ['Sjövik', 'no', '2023', '', 'En annan', 'Totalt', '400'],
  ]
  const quoted = (cell: string) => (/[,;]/.test(cell) ? `"${cell}"` : cell)
  const table = (sign: string, end = '\r\n') =>
    [HEAD.split(';'), ...rows].map((row) => row.map(quoted).join(sign)).join(end)
  const wanted = [
    {
      municipality: 'Ekbacka',
      country: 'SE',
      year: 2024,
      template: 'kommunkompassen-2023',
      total: 504,
      areas: [{ no: 1, points: 66 }],
      rows: [{ no: '3.2', points: 19 }],
      source: 'Rapporten',
    },
    { ...totalOf('Sjövik', 2023, 400), country: 'NO', source: 'En annan' },
  ]

  test.each<[string, string, Uint8Array]>([
    ['semicolons', 'utf-8', Buffer.from(table(';'))],
    ['commas', 'utf-8', Buffer.from(table(',', '\n'))],
    ['tabs', 'utf-8', Buffer.from(table('\t', '\r'))],
    ['a byte order mark', 'utf-8', Buffer.from(`\uFEFF${table(';')}`)],
    ['Latin-1', 'windows-1252', Buffer.from(table(';').replace('–', '-'), 'latin1')],
    ['UTF-16', 'utf-16', Buffer.from(`\uFEFF${table('\t')}`, 'utf16le')],
    ['decomposed letters', 'utf-8', Buffer.from(table(';').normalize('NFD'))],
  ])('is read with %s', (_, encoding, bytes) => {
    const met = decoded(bytes)
    expect(met.encoding).toBe(encoding)
    const read = readResultsCsv(met.text)
    expect('faults' in read ? read.faults : read.results).toEqual(wanted)
  })

  test('knows in which line each figure stands', () => {
    const read = readResultsCsv(`\n${table(';')}`)
    if ('faults' in read) throw new Error('not read')
    expect(['total', '1', '3.2', null, '8'].map((part) => read.lineOf(0, part))).toEqual([
      3, 4, 5, 3, 3,
    ])
    expect(read.lineOf(1, 'total')).toBe(7)
    expect(read.lineOf(2, null)).toBeNull()
  })

  const line = (over: Partial<Record<string, string>>) => {
    const { municipality = 'Ekbacka', country = 'SE', year = '2024', template = '' } = over
    const { source = 'Rapporten', part = 'total', points = '504', more = '' } = over
    return [municipality, country, year, template, source, part, points].join(';') + more
  }
  test.each<[string, string[], object[]]>([
    ['nothing', [], [{ what: 'nothing', line: null }]],
    ['only a head', [HEAD], [{ what: 'nothing', line: null }]],
    [
      'a quotation mark that stays open',
      [HEAD, `${line({})}"`, line({ source: '"Rapp' })],
      [{ what: 'quoteOpen', line: 3 }],
    ],
    [
      'other columns',
      ['Kommun;År;Poäng;Plats;Kommun', line({})],
      [
        { what: 'columnUnknown', line: 1, found: 'Plats' },
        { what: 'columnTwice', line: 1, found: 'Kommun' },
        { what: 'columnMissing', line: 1, wanted: 'källa' },
        { what: 'columnMissing', line: 1, wanted: 'del' },
      ],
    ],
    [
      'everything in one line',
      [
        HEAD,
        line({}),
        line({
          municipality: '',
          country: 'FI',
          year: '24',
          template: 'Å',
          part: '9.1.1',
          points: '67,5',
          more: ';x',
        }),
      ],
      [
        { what: 'cellsTooMany', line: 3, found: '8', wanted: '7' },
        { what: 'empty', line: 3, at: 'kommun' },
        { what: 'notOneOf', line: 3, at: 'land', found: 'FI' },
        { what: 'notAYear', line: 3, at: 'år', found: '24' },
        { what: 'form', line: 3, at: 'frågeformulär' },
        { what: 'notAPart', line: 3, at: 'del', found: '9.1.1' },
        { what: 'notWhole', line: 3, at: 'poäng', found: '67,5' },
      ],
    ],
    [
      'what a spreadsheet made of 3.2',
      [HEAD, line({}), line({ part: '03-feb', points: '19' })],
      [{ what: 'notAPart', line: 3, found: '03-feb' }],
    ],
    [
      'a figure twice, and another source',
      [HEAD, line({}), line({ points: '505', source: 'En annan' })],
      [
        { what: 'differs', line: 3, at: 'källa', found: 'En annan', wanted: 'Rapporten' },
        { what: 'partTwice', line: 3, found: 'total' },
      ],
    ],
    [
      'two questionnaires',
      [HEAD, line({ template: 'mall-a' }), line({ part: '1', points: '5', template: 'mall-b' })],
      [{ what: 'differs', line: 3, at: 'frågeformulär' }],
    ],
    [
      'no total and no source',
      [HEAD, line({ part: '1', points: '66', source: '' })],
      [
        { what: 'totalMissing', line: 2 },
        { what: 'empty', line: 2, at: 'källa' },
      ],
    ],
    [
      'signs that steer',
      [HEAD, line({ municipality: 'Ek\u0007backa' })],
      [{ what: 'badCharacters', line: 2, found: 'Ek?backa' }],
    ],
    [
      'a name without end',
      [HEAD, line({ municipality: 'x'.repeat(201) })],
      [{ what: 'tooLong', line: 2, at: 'kommun', wanted: '200' }],
    ],
  ])('says of %s what is wrong and where, all of it', (_, lines, faults) => {
    const read = readResultsCsv(lines.join('\n'))
    expect(read).toMatchObject({ faults })
    expect('faults' in read ? read.faults.length : 0).toBe(faults.length)
  })

  test('no table breaks it', () => {
    const piece = fc.constantFrom(
      HEAD,
      '\n',
      ';',
      '"',
      ',',
      '3.2',
      'total',
      '504',
      'Ekbacka',
      '\u0000',
      '😀',
    )
    const anything = fc.oneof(
      fc.string(),
      fc.array(piece).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const read = readResultsCsv(text)
        if ('faults' in read) expect(read.faults.length).toBeGreaterThan(0)
        else expect(read.results.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a set as JSON', () => {
  test('is read back as it is written, but for the version, which is the server’s to count', () => {
    const { version: _, ...set } = ours
    expect(readResultSet(JSON.stringify(ours))).toEqual({ set })
  })

  test.each<[string, unknown, object[]]>([
    ['no JSON', undefined, [{ what: 'notJson', at: '' }]],
    ['a list', [], [{ what: 'wrongType', at: '', wanted: 'object' }]],
    ['a field more', { ...ours, place: 1 }, [{ what: 'unknownField', at: 'place' }]],
    ['a field less', { ...ours, dated: undefined }, [{ what: 'missing', at: 'dated' }]],
    ['no results', { ...ours, results: [] }, [{ what: 'empty', at: 'results' }]],
    [
      'results that are none',
      { ...ours, results: [{ ...totalOf('\u0007', 1950, 1.5), country: 'FI', extra: 1 }] },
      [
        { what: 'notOneOf', at: 'results.0.country', found: 'FI', wanted: 'SE, NO' },
        { what: 'tooLow', at: 'results.0.year', found: '1950', wanted: '1990' },
        { what: 'wrongType', at: 'results.0.total', found: '1.5' },
        { what: 'unknownField', at: 'results.0.extra' },
      ],
    ],
    [
      'texts that are none',
      { ...ours, name: ' ', results: [totalOf('Ek\u0007', 2024, 1)] },
      [
        { what: 'empty', at: 'name' },
        { what: 'badCharacters', at: 'results.0.municipality', found: 'Ek?' },
      ],
    ],
  ])('says of %s what is wrong and where', (_, json, faults) => {
    const read = readResultSet(json === undefined ? '{' : JSON.stringify(json))
    expect(read).toMatchObject({ faults: faults.map((fault) => ({ line: null, ...fault })) })
  })
})
