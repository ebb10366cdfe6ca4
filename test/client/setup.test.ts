import {
  type Draft,
  emptyDraft,
  fitted,
  inRole,
  isStart,
  keepStartFrom,
  keptDraft,
  keyOf,
  mayAdd,
  municipalitiesFrom,
  municipalitiesMatching,
  municipalityNamed,
  problemsIn,
  wishOf,
  withMunicipality,
  withoutPerson,
  withPerson,
} from '@samsyn/client/setup'
import { municipalities, municipalityByCode } from '@samsyn/document'
import { describe, expect, test } from 'vitest'

const key = '6a1f8d2e-3c4b-4d5e-8f60-718293a4b5c6'
const templates = [{ id: 'kommunkompassen-2020' }, { id: 'kommunkompassen-2023' }]
const haninge = municipalityByCode('SE', '0136')
if (!haninge) throw new Error('no Haninge')

const empty = emptyDraft(key, 2026, templates)
const people = [
  { person: 'anna', role: 'evaluator' },
  { person: 'bert', role: 'evaluator' },
  { person: 'lena', role: 'lead' },
] as const
const whole: Draft = { ...empty, municipality: haninge, municipalityText: 'Haninge', people }

describe('what is wrong with a form', () => {
  test('an empty one lacks the municipality, evaluators and a lead, and nothing else', () => {
    expect(problemsIn(empty)).toEqual({
      municipality: 'missing',
      evaluator: 'tooFew',
      lead: 'missing',
    })
    expect(wishOf(empty)).toBeUndefined()
  })

  test('a name that was typed and not chosen is not a municipality', () => {
    const typed = { ...whole, municipality: null, municipalityText: 'Hanninge' }
    expect(problemsIn(typed)).toEqual({ municipality: 'notInList' })
  })

  test.each([
    ['year', ['', '26', '1999', '2101', '2026,5', '20 26', 'i år'], 'notAYear'],
    ['tolerance', ['', '-1', '101', '10,5', '1e1', 'tio'], 'notWholePercent'],
    ['assessmentDate', ['2026-02-30', '0026-10-01', '1 oktober', '2026-10'], 'notADate'],
    ['template', [''], 'missing'],
  ] as const)('%s: %j are not', (field, bad, problem) => {
    for (const text of bad)
      expect(problemsIn({ ...whole, [field]: text })).toEqual({ [field]: problem })
  })

  test.each([
    ['year', [' 2000', '2100 ']],
    ['tolerance', ['0', '100', '10 %', '7%']],
    ['assessmentDate', ['', '2024-02-29', '2100-12-31']],
  ] as const)('%s: %j are fine', (field, good) => {
    for (const text of good) expect(problemsIn({ ...whole, [field]: text })).toEqual({})
  })

  test('what is sent is what was said, under the form’s one key', () => {
    expect(wishOf({ ...whole, tolerance: '15 %', assessmentDate: '2026-10-01' })).toEqual({
      id: key,
      municipality: 'Haninge',
      country: 'SE',
      municipalityCode: '0136',
      template: 'kommunkompassen-2023',
      year: 2026,
      assessmentDate: '2026-10-01',
      tolerance: 15,
      reveal: 'subQuestion',
      people,
    })
    expect(wishOf(whole)).toMatchObject({ assessmentDate: null, tolerance: 10 })
  })
})

describe('people', () => {
  test('nobody has two parts, there is one lead and no fourth evaluator', () => {
    expect(withPerson(whole, 'anna', 'observer')).toBe(whole)
    expect(withPerson(whole, 'olle', 'lead')).toBe(whole)
    const three = withPerson(whole, 'cleo', 'evaluator')
    expect(inRole(three, 'evaluator')).toEqual(['anna', 'bert', 'cleo'])
    expect(mayAdd(three, 'evaluator')).toBe(false)
    expect(withPerson(three, 'dora', 'evaluator')).toBe(three)
    expect(problemsIn(three)).toEqual({})
    const one = withoutPerson(whole, 'bert')
    expect(problemsIn(one)).toEqual({ evaluator: 'tooFew' })
    expect(mayAdd(withoutPerson(whole, 'lena'), 'lead')).toBe(true)
    expect(inRole(withPerson(whole, 'olle', 'observer'), 'observer')).toEqual(['olle'])
  })
})

describe('a form half filled in', () => {
  function shelf() {
    const kept = new Map<string, string>()
    return {
      kept,
      getItem: (place: string) => kept.get(place) ?? null,
      setItem: (place: string, text: string) => void kept.set(place, text),
      removeItem: (place: string) => void kept.delete(place),
    }
  }

  test('is there again, whole and with its key, for whom wrote it', () => {
    const here = shelf()
    keptDraft(here, 'tomas').write(whole)
    expect(keptDraft(here, 'tomas').read()).toEqual(whole)
    expect(keptDraft(here, 'lena').read()).toBeUndefined()
    keptDraft(here, 'tomas').write(undefined)
    expect(here.kept.size).toBe(0)
  })

  test('damaged or closed, the shelf stops nobody', () => {
    const here = shelf()
    here.kept.set('samsyn.new.tomas', '{"key": 1')
    expect(keptDraft(here, 'tomas').read()).toBeUndefined()
    const closed = () => {
      throw new Error('SecurityError')
    }
    const shut = keptDraft({ getItem: closed, setItem: closed, removeItem: closed }, 'tomas')
    expect(shut.read()).toBeUndefined()
    shut.write(whole)
  })

  test('loses what the server no longer knows, and then says so', () => {
    const around = { templates: templates.slice(0, 1), people: [{ id: 'anna' }, { id: 'lena' }] }
    expect(problemsIn(fitted(whole, around))).toEqual({ template: 'missing', evaluator: 'tooFew' })
  })

  test('[U2] of a report that was read in has its municipality, starts from it, and takes the newest template', () => {
    const begun = (municipality: string) => {
      let draft: Draft | undefined
      keepStartFrom({ id: 'abc', municipality }, { write: (one) => (draft = one) })
      if (!draft) throw new Error('Nothing was kept.')
      return fitted(draft, { templates, people: [] })
    }
    const known = begun('höganäs')
    expect(known).toMatchObject({
      municipality: { country: 'SE', code: '1284' },
      municipalityText: 'Höganäs',
      from: { kind: 'report', report: 'abc' },
      template: templates.at(-1)?.id,
    })
    expect(begun('höganäs').key).not.toBe(known.key)
    // Of a place that is in no list nothing is taken for granted.
    expect(begun('Ankeborg')).toMatchObject({
      municipality: null,
      municipalityText: 'Ankeborg',
      from: null,
    })
  })
})

describe('finding a municipality', () => {
  const all = municipalitiesFrom('SE')
  const found = (text: string, from = all) => municipalitiesMatching(text, from).map(keyOf)
  const tenth = <T>(these: readonly T[]) => these.filter((_one, nth) => nth % 10 === 0)
  const names = (text: string) => municipalitiesMatching(text, all).map(({ name }) => name)

  test('nothing typed shows all, the reader’s country first', () => {
    expect(found('')).toHaveLength(municipalities.SE.length + municipalities.NO.length)
    expect(municipalitiesFrom('NO')[0]?.country).toBe('NO')
    expect(all[0]?.country).toBe('SE')
  })

  test('the exact name comes first, then what begins so', () => {
    expect(names('berg').slice(0, 2)).toEqual(['Berg', 'Bergen'])
    expect(names('HANINGE')).toEqual(['Haninge'])
    expect(names('  malm')[0]).toBe('Malmö')
  })

  test('by code, which two countries may share', () => {
    expect(found('0136')).toEqual(['SE-0136'])
    for (const one of tenth(municipalities.NO)) expect(found(one.code)).toContain(keyOf(one))
  })

  test('without the marks that a keyboard lacks', () => {
    expect(names('alvdalen')).toContain('Älvdalen')
    expect(names('bronnoy')).toEqual(['Brønnøy'])
    expect(names('upplands vasby')).toEqual(['Upplands Väsby'])
  })

  test('with its marks before without them', () => {
    expect(names('hä')[0]).toBe('Hällefors')
    const found = names('ha')
    expect(found.indexOf('Haparanda')).toBeLessThan(found.indexOf('Hässleholm'))
  })

  test('by a later word of the name, and by what stands in brackets', () => {
    expect(names('nordland')).toEqual(['Herøy (Nordland)'])
    expect(names('ed')).toContain('Dals-Ed')
  })

  test('every one is found by its own name, and what is nowhere by none', () => {
    for (const one of tenth(all)) expect(found(one.name)).toContain(keyOf(one))
    expect(found('Älvhamra')).toEqual([])
  })

  test('a whole name is a choice where one municipality has it', () => {
    expect(municipalityNamed(' haninge ', all)).toEqual(haninge)
    expect(municipalityNamed('Haning', all)).toBeUndefined()
    expect(municipalityNamed('Herøy', all)).toBeUndefined()
    const twice = all.filter(({ name }) => all.filter((one) => one.name === name).length > 1)
    for (const { name } of twice) expect(municipalityNamed(name, all)).toBeUndefined()
  })
})

describe('[U2] what it starts from', () => {
  const from = { kind: 'result', set: 'skr-publicerade', version: 1, year: 2020 } as const
  const chosen: Draft = { ...whole, from }

  test('goes along where something is chosen, and else nothing does', () => {
    expect(wishOf(chosen)).toMatchObject({ from })
    expect(wishOf(whole)).not.toHaveProperty('from')
  })

  test('outlives a reload; a draft from before there was such a choice has none', () => {
    const shelf = new Map<string, string>()
    const storage = {
      getItem: (place: string) => shelf.get(place) ?? null,
      setItem: (place: string, text: string) => void shelf.set(place, text),
      removeItem: (place: string) => void shelf.delete(place),
    }
    const kept = keptDraft(storage, 'tomas')
    kept.write(chosen)
    expect(kept.read()).toEqual(chosen)
    const [place, text] = [...shelf][0] ?? ['', '{}']
    const { from: _, ...before } = JSON.parse(text)
    shelf.set(place, JSON.stringify(before))
    expect(kept.read()).toEqual(whole)
  })

  test('is another municipality’s no more when another is chosen', () => {
    const hoganas = municipalityByCode('SE', '1284') ?? null
    expect(withMunicipality(chosen, { municipality: hoganas })).toMatchObject({ from: null })
    expect(withMunicipality(chosen, { municipality: null })).toMatchObject({ from: null })
    expect(withMunicipality(chosen, { municipality: haninge })).not.toHaveProperty('from')
    expect(withMunicipality(chosen, { year: '2025' })).toEqual({ year: '2025' })
  })

  test('is told apart by all that names it', () => {
    const starts = [
      from,
      { ...from, year: 2018 },
      { ...from, version: 2 },
      { ...from, set: 'egna' },
      { kind: 'evaluation', evaluation: 'a' },
      { kind: 'evaluation', evaluation: 'b' },
      { kind: 'report', report: 'a' },
      { kind: 'report', report: 'b' },
    ] as const
    for (const one of starts)
      expect(starts.filter((other) => isStart(one, { ...other }))).toEqual([one])
    expect(isStart(from, null)).toBe(false)
  })
})
