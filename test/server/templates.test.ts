import { templates as builtIn, type Template, templateById } from '@samsyn/scoring'
import { Templates, templatesAmong } from '@samsyn/server/templates'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryTemplates } from '../support/memoryTemplates.ts'

const base = templateById('kommunkompassen-2023') as Template

/** A template of 2026: that of 2023 under another name, with something changed in it. */
function of2026(change: (draft: Template) => unknown = () => undefined): Template {
  const draft = structuredClone({ ...base, id: 'kommunkompassen-2026', title: 'Provmall 2026' })
  change(draft)
  return draft
}

function templates(store = memoryTemplates()) {
  return Templates.open({ store, now: () => 1000 })
}

async function brought(json: unknown, into?: Templates) {
  const met = await (into ?? (await templates())).bring(json)
  if (!('brought' in met)) throw new Error(JSON.stringify(met))
  return met.brought
}

async function refusal(json: unknown) {
  const met = await (await templates()).bring(json)
  if (!('refused' in met)) throw new Error('was brought in')
  return 'faults' in met ? met.faults : met.refused
}

function areaOf(draft: Template, no: number) {
  const found = draft.areas.find((area) => area.no === no)
  if (!found) throw new Error(`no area ${no}`)
  return found
}

test('what comes with the product has no fault, and no draft can take its id', async () => {
  const found = (await templates()).all()
  expect(found.map(({ template, origin, faults }) => [template.id, origin, faults])).toEqual(
    builtIn.map(({ id }) => [id, 'builtIn', []]),
  )
  expect(await refusal(base)).toBe('templateTaken')
})

test('[S1] a draft is no template for an evaluation, and becomes one by being published', async () => {
  const store = memoryTemplates()
  const all = await templates(store)
  const { digest } = await brought(of2026(), all)
  expect(all.byId('kommunkompassen-2026')).toBeUndefined()
  expect(all.published).toHaveLength(builtIn.length)
  expect(all.find('kommunkompassen-2026')).toMatchObject({ draft: true, faults: [] })

  expect(await all.publish('kommunkompassen-2026', digest)).toMatchObject({
    published: { draft: false, publishedAt: 1000 },
  })
  expect(all.byId('kommunkompassen-2026')).toEqual(of2026())
  expect(all.published.map(({ id }) => id)).toContain('kommunkompassen-2026')
  const again = await templates(store)
  expect(again.byId('kommunkompassen-2026')).toEqual(of2026())
  expect(templatesAmong(await store.all())('kommunkompassen-2026')).toEqual(of2026())
})

test('[S1] a published one never changes, and does not go away', async () => {
  const all = await templates()
  const { digest } = await brought(of2026(), all)
  await all.publish('kommunkompassen-2026', digest)
  expect(await all.bring(of2026((draft) => (draft.title = 'Annan')))).toEqual({
    refused: 'templateTaken',
  })
  expect(await all.drop('kommunkompassen-2026')).toEqual({ refused: 'templatePublished' })
  expect(await all.publish('kommunkompassen-2026', digest)).toEqual({
    refused: 'templatePublished',
  })
  expect(await all.drop('kommunkompassen-2023')).toEqual({ refused: 'templatePublished' })
  expect(all.byId('kommunkompassen-2026')?.title).toBe('Provmall 2026')
})

test('who publishes has read these very words: not those that somebody brought since', async () => {
  const all = await templates()
  const read = await brought(of2026(), all)
  const since = await brought(
    of2026((draft) => (draft.title = 'Annan')),
    all,
  )
  expect(await all.publish('kommunkompassen-2026', read.digest)).toEqual({ refused: 'stale' })
  const both = await Promise.all([
    all.publish('kommunkompassen-2026', since.digest),
    all.bring(of2026()),
    all.drop('kommunkompassen-2026'),
  ])
  expect(both).toMatchObject([
    { published: { template: { title: 'Annan' } } },
    { refused: 'templateTaken' },
    { refused: 'templatePublished' },
  ])
})

test('a draft goes away when it is thrown away; what is not there is said', async () => {
  const store = memoryTemplates()
  const all = await templates(store)
  await brought(of2026(), all)
  expect(await all.drop('kommunkompassen-2026')).toEqual({ dropped: true })
  expect(await store.all()).toEqual([])
  expect(await all.drop('kommunkompassen-2026')).toEqual({ refused: 'noSuchTemplate' })
  expect(await all.publish('kommunkompassen-2026', '')).toEqual({ refused: 'noSuchTemplate' })
})

test.each<[string, (draft: Template) => unknown, object]>([
  [
    '[S1] the maxima of an area sum to 100',
    (draft) => Object.assign(areaOf(draft, 4).subQuestions[0] ?? {}, { maximum: 25 }),
    { what: 'sum', at: '4', found: '105', wanted: '100' },
  ],
  [
    'areas are numbered through',
    (draft) => draft.areas.splice(6, 1),
    { what: 'areaOrder', at: '7', found: '8', wanted: '7' },
  ],
  [
    'rows are numbered through',
    (draft) => areaOf(draft, 4).subQuestions.reverse(),
    { what: 'rowOrder', at: '4.1', found: '4.5', wanted: '4.1' },
  ],
  [
    'every row has its text',
    (draft) => areaOf(draft, 6).sections.pop(),
    { what: 'sectionRows', at: '6', found: '6.1, 6.2, 6.3', wanted: '6.1, 6.2, 6.3, 6.4' },
  ],
  [
    'and one only',
    (draft) => areaOf(draft, 6).sections.push({ ...required(areaOf(draft, 6).sections[3]) }),
    { what: 'sectionRows', at: '6' },
  ],
  [
    'a text is called by its rows',
    (draft) => Object.assign(areaOf(draft, 3).sections[1] ?? {}, { key: '3.2' }),
    { what: 'sectionKey', at: '3.2', wanted: '3.2+3.3' },
  ],
  [
    '[S10] no criterion has another’s id',
    (draft) => {
      const row = areaOf(draft, 2).subQuestions[1]
      row?.criteria?.push({ id: 'safety', question: 'Än en gång?', weight: 1 })
    },
    { what: 'criterionTwice', at: '2.2', found: 'safety' },
  ],
  [
    '[S10] a band a stage',
    (draft) => draft.guide?.bands.pop(),
    { what: 'bandStages', at: 'guide' },
  ],
  [
    '[S10] every percent in one band',
    (draft) => Object.assign(draft.guide?.bands[2] ?? {}, { to: 62 }),
    { what: 'bandPercent', at: 'guide', found: '61' },
  ],
  [
    '[S8] what is only planned earns nothing',
    (draft) => {
      Object.assign(draft.guide?.bands[0] ?? {}, { to: 3 })
      Object.assign(draft.guide?.bands[1] ?? {}, { from: 4 })
    },
    { what: 'plannedBand', at: 'guide' },
  ],
])('%s: else it stays a draft', async (_, change, fault) => {
  const all = await templates()
  const { faults, digest } = await brought(of2026(change), all)
  expect(faults).toContainEqual(expect.objectContaining(fault))
  expect(await all.publish('kommunkompassen-2026', digest)).toMatchObject({
    refused: 'templateFaults',
  })
  expect(all.byId('kommunkompassen-2026')).toBeUndefined()
})

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there')
  return value
}

test.each<[string, unknown, object]>([
  ['a list', [], { what: 'wrongType', at: '' }],
  ['a name that is missing', { ...of2026(), title: undefined }, { what: 'missing', at: 'title' }],
  [
    'an id with spaces',
    { ...of2026(), id: 'en mall' },
    { what: 'form', at: 'id', found: 'en mall' },
  ],
  [
    'another language',
    { ...of2026(), language: 'fi' },
    { what: 'notOneOf', at: 'language', found: 'fi', wanted: 'sv, nb' },
  ],
  ['no areas', { ...of2026(), areas: [] }, { what: 'empty', at: 'areas' }],
  [
    'half a point',
    of2026((draft) => Object.assign(areaOf(draft, 1).subQuestions[2] ?? {}, { maximum: 29.5 })),
    { what: 'wrongType', at: 'areas.0.subQuestions.2.maximum', found: '29.5', wanted: 'int' },
  ],
  [
    'a text for points',
    of2026((draft) => Object.assign(areaOf(draft, 1).subQuestions[2] ?? {}, { maximum: '30' })),
    { what: 'wrongType', at: 'areas.0.subQuestions.2.maximum', found: '30', wanted: 'number' },
  ],
  [
    'no points',
    of2026((draft) => Object.assign(areaOf(draft, 1).subQuestions[2] ?? {}, { maximum: 0 })),
    { what: 'tooLow', at: 'areas.0.subQuestions.2.maximum', found: '0' },
  ],
  [
    'a field that templates do not have',
    of2026((draft) => Object.assign(areaOf(draft, 1), { maxPoints: 100 })),
    { what: 'unknownField', at: 'areas.0.maxPoints' },
  ],
  [
    'nothing but spaces',
    of2026((draft) => Object.assign(areaOf(draft, 1), { name: '  ' })),
    { what: 'empty', at: 'areas.0.name' },
  ],
  [
    'half a character',
    of2026((draft) => Object.assign(areaOf(draft, 1), { name: 'Omr\ud800de' })),
    { what: 'badCharacters', at: 'areas.0.name' },
  ],
  [
    'a name with a line break',
    of2026((draft) => Object.assign(areaOf(draft, 1), { name: 'A\nB' })),
    { what: 'badCharacters', at: 'areas.0.name' },
  ],
  [
    'a very long name',
    of2026((draft) => Object.assign(areaOf(draft, 1), { name: 'x'.repeat(201) })),
    { what: 'tooLong', at: 'areas.0.name', wanted: '200' },
  ],
])('%s has no template’s form, and is told of by its place', async (_, json, fault) => {
  expect(await refusal(json)).toContainEqual(expect.objectContaining(fault))
})

test('a key that would become a prototype is a field that templates do not have', async () => {
  const json = JSON.parse(JSON.stringify(of2026()).replace('{', '{"__proto__":{"id":"x"},'))
  expect(await refusal(json)).toEqual([{ what: 'unknownField', at: '__proto__' }])
  expect(({} as { id?: string }).id).toBeUndefined()
})

test('whatever is brought is refused or kept as it is, and nothing throws', async () => {
  const all = await templates()
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.nat(), async (value, nth) => {
      const text = JSON.stringify(of2026())
      const places = [...text.matchAll(/(?<=[:[,])("[^"]*"|\d+)(?=[,\]}])/g)]
      const place = required(places[nth % places.length])
      const spoilt =
        text.slice(0, place.index) +
        JSON.stringify(value) +
        text.slice(place.index + place[0].length)
      const json: unknown = JSON.parse(spoilt)
      const met = await all.bring(json)
      if ('brought' in met) expect(met.brought.template).toEqual(json)
      else expect(met.refused).toMatch(/templateFaults|templateTaken/)
    }),
  )
})

test('a stored template that cannot be read is told of, and the others are there', async () => {
  const rows = new Map()
  const store = memoryTemplates(rows)
  await brought(of2026(), await templates(store))
  rows.set('broken', { id: 'broken', body: '{', publishedAt: 1 })
  rows.set('other', { id: 'other', body: JSON.stringify(of2026()), publishedAt: 1 })
  const unreadable: string[] = []
  const all = await Templates.open({
    store,
    now: () => 1,
    unreadable: (id) => unreadable.push(id),
  })
  expect(unreadable).toEqual(['broken', 'other'])
  expect(all.find('kommunkompassen-2026')).toBeDefined()
  expect(all.published).toHaveLength(builtIn.length)
})
