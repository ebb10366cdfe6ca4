import { chartsOf, htmlOf, type Report } from '@samsyn/report'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { comparedReport, inNorwegian, theFollowUp } from '../support/comparedReport.ts'
import { someReport } from '../support/someReport.ts'

function documentOf(report: Report): Document {
  return parseHTML(htmlOf(report)).document
}

function lettersOf(elements: Iterable<Element>): string[] {
  return [...elements].map(({ textContent }) => (textContent ?? '').replace(/ +/g, ' ').trim())
}

test.each(['sv', 'nb'] as const)(
  '%s: every picture as it is, its caption, and each cell behind it',
  (language) => {
    const report = comparedReport({ template: { ...inNorwegian, language } })
    const page = htmlOf(report)
    const { document } = parseHTML(page)
    const charts = chartsOf(report)
    expect(charts.length).toBe(5)
    expect([...document.querySelectorAll('figure')].map((one) => one.dataset.figure)).toEqual(
      charts.map(({ id }) => id),
    )
    for (const { id, title, svg, table } of charts) {
      expect(page).toContain(svg)
      expect(document.querySelector(`[data-figure="${id}"] figcaption`)?.textContent).toBe(title)
      const printed = document.querySelector(`table[data-figures="${id}"]`)
      expect(lettersOf(printed?.querySelectorAll('thead th') ?? [])).toEqual(table.head)
      const rows = [...(printed?.querySelectorAll('tbody tr') ?? [])]
      expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual(
        table.rows,
      )
      // One way of naming a row and one of naming a column.
      for (const row of rows) expect(row.querySelector('th')?.getAttribute('scope')).toBe('row')
    }
  },
)

test('what a result is compared with is said before the first picture of it', () => {
  const document = documentOf(comparedReport())
  const said = document.querySelector('section:has(> #result) > .said')
  expect(said?.textContent).toBe(
    'Resultatet jämförs med 12 utvärderingar sedan 2020 ur ”Publicerade utvärderingar”, version 3 från 1 september 2026. Ett medel räknas på de tryckta poängen, och bara på de utvärderingar där siffran har publicerats; hur många de är står i tabellen bakom varje diagram.',
  )
  expect(said?.nextElementSibling?.getAttribute('data-figure')).toBe('bars')
  const all = { ...comparedReport().comparison?.base, since: null, evaluations: 1 }
  const one = comparedReport()
  if (one.comparison) Object.assign(one.comparison.base, all)
  expect(documentOf(one).querySelector('.said')?.textContent).toContain('med 1 utvärdering ur')
})

test.each([
  [
    'sv',
    [
      'Utvärderingen',
      'Sammanfattning av resultat',
      'Jämförelser',
      'Sammanfattande kommentarer',
      'Uppföljning av förbättringsområden från 2022',
    ],
    ['Genomfört', 'Inte genomfört', 'Delvis genomfört', 'Inte bedömt'],
  ],
  [
    'nb',
    ['Sammenligninger', 'Oppfølging av forbedringsområder fra 2022'],
    ['Gjennomført', 'Ikke gjennomført', 'Delvis gjennomført', 'Ikke vurdert'],
  ],
] as const)(
  '%s: where what came of earlier improvements stands, and what it says',
  (language, headings, outcomes) => {
    const document = documentOf(comparedReport({ template: { ...inNorwegian, language } }))
    const chapter = document.querySelector('.chapter:has(#comparisons)')
    expect(lettersOf(chapter?.querySelectorAll('section > h3') ?? [])).toEqual(headings)
    const section = document.querySelector('section:has(> #follow-up)')
    expect(lettersOf(section?.querySelectorAll('h4') ?? [])).toEqual([
      '1. Samspel mellan förtroendevalda och medborgare',
      '3. Styrning och kontroll',
      '8. Chef- och ledarskap samt medarbetarskap',
    ])
    const items = [1, 2, 0, 3].map((nth) => theFollowUp.items[nth])
    expect(lettersOf(section?.querySelectorAll('.improvement') ?? [])).toEqual(
      items.map((item) => item?.improvement),
    )
    expect(lettersOf(section?.querySelectorAll('.outcome') ?? [])).toEqual(outcomes)
    // Where nothing is said there is no empty line for it.
    expect(lettersOf(section?.querySelectorAll('.outcome-comment') ?? [])).toEqual([
      theFollowUp.items[1]?.comment,
      theFollowUp.items[0]?.comment,
    ])
    expect(document.querySelector(`.contents a[href="#follow-up"]`)?.textContent).toBe(
      headings.at(-1),
    )
  },
)

test('how many there are of each outcome is said first, and what nobody has assessed only where there is any', () => {
  const leadOf = (items: typeof theFollowUp.items) =>
    documentOf(someReport({ followUp: { year: 2022, items } })).querySelector(
      'section:has(> #follow-up) > .said',
    )?.textContent
  expect(leadOf(theFollowUp.items)).toBe(
    'Utfall för 4 förbättringsområden: genomfört 1, delvis genomfört 1, inte genomfört 1, inte bedömt 1.',
  )
  expect(leadOf(theFollowUp.items.slice(1, 2))).toBe(
    'Utfall för 1 förbättringsområde: genomfört 1, delvis genomfört 0, inte genomfört 0.',
  )
  expect(leadOf([])).toBeUndefined()
})

test('[R1] without scores nothing is compared, and what came of improvements stands all the same', () => {
  const document = documentOf(comparedReport({ scores: false }))
  expect(document.querySelector('figure, table, .chart, .total, [data-figures]')).toBeNull()
  expect(document.querySelector('.chapters')?.textContent).not.toMatch(/medel|511|2018/)
  expect(document.querySelectorAll('.follow-up li').length).toBe(4)
})

test('every link and every name within a page with all of it has its place, and no place has two', () => {
  const document = documentOf(comparedReport())
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const named = [
    ...document.querySelectorAll('[aria-labelledby], [aria-describedby], a[href^="#"]'),
  ]
  const asked = named.flatMap((one) => [
    ...(one.getAttribute('aria-labelledby')?.split(' ') ?? []),
    ...(one.getAttribute('aria-describedby')?.split(' ') ?? []),
    ...(one.getAttribute('href')?.slice(1) ?? '').split(' ').filter(Boolean),
  ])
  for (const id of asked) expect(ids).toContain(id)
  // A policy refuses styles of their own; each picture has words for who does not see it.
  expect(document.querySelector('[style], script')).toBeNull()
  for (const svg of document.querySelectorAll('svg'))
    expect(svg.getAttribute('role') === 'img' || svg.getAttribute('aria-hidden') === 'true').toBe(
      true,
    )
})
