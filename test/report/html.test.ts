import type { Block } from '@samsyn/document'
import { html, htmlOf, type Report, stylesOf } from '@samsyn/report'
import type { Template } from '@samsyn/scoring'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { footnote, list, paragraph, someReport, theTemplate } from '../support/someReport.ts'

const written: readonly Block[] = [
  paragraph('Text', footnote('En not')),
  { type: 'heading', level: 1, content: [{ type: 'text', text: 'Rubrik i texten', marks: {} }] },
  list('En punkt'),
]

function pageOf(report: Report, options?: Parameters<typeof htmlOf>[1]) {
  const page = htmlOf(report, options)
  return { page, document: parseHTML(page).document }
}

test('a page that needs nothing: no script, no address, no style attribute', () => {
  const { page, document } = pageOf(someReport({ textOf: () => written }))
  expect(document.querySelector('script, link, img, iframe, object, [src], [style]')).toBeNull()
  expect(page).not.toMatch(/@import|url\(|expression/)
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex')
  expect(document.documentElement.getAttribute('lang')).toBe('sv')
})

test('whoever asks gets the styles by themselves, or each with its nonce', () => {
  const made = someReport()
  const { document } = pageOf(made, { nonce: 'n0nce', theme: 'dark' })
  const styles = [...document.querySelectorAll('style')]
  expect(styles.map(({ textContent }) => textContent)).toEqual(stylesOf(made))
  expect(styles.map((style) => style.getAttribute('nonce'))).toEqual(['n0nce', 'n0nce'])
  expect(document.documentElement.getAttribute('data-theme')).toBe('dark')
})

test('what belongs to a page stands around the report, and what belongs to a text after it', () => {
  const { document } = pageOf(someReport({ textOf: () => written }), {
    before: html`<p id="before">${'<före>'}</p>`,
    after: html`<p id="after">efter</p>`,
    afterText: ({ room, root }, heading) =>
      html`<form data-for="${room}/${root}" title="${heading}"></form>`,
  })
  expect(document.querySelector('#before')?.textContent).toBe('<före>')
  expect(document.querySelector('#after')).not.toBeNull()
  const forms = [...document.querySelectorAll('form')]
  expect(forms).toHaveLength(4 + 8 * 3 + 35)
  for (const form of forms) {
    const text = form.previousElementSibling
    const { room, root } = (text as HTMLElement).dataset
    expect(form.getAttribute('data-for')).toBe(`${room}/${root}`)
    expect(form.getAttribute('title')).not.toBe('')
  }
})

test.each([
  ['sv', 'Styrkor', 'Förbättringsmöjligheter', 'Uppnått'],
  ['nb', 'Styrker', 'Forbedringsmuligheter', 'Oppnådd'],
] as const)('%s: its own words', (language, strengths, improvements, achieved) => {
  const template: Template = { ...theTemplate, language }
  const { document } = pageOf(someReport({ template, textOf: () => written }))
  const headings = [...document.querySelectorAll('.lists h4')].map((one) => one.textContent)
  expect(headings.slice(0, 2)).toEqual([strengths, improvements])
  expect(document.querySelector('[data-area="1"] thead th:nth-child(2)')?.textContent).toBe(
    achieved,
  )
})

test('the Norwegian outline: method and result apart, stars for good examples, the conclusion last', () => {
  const good = { goodExample: true } as const
  const made = someReport({
    template: { ...theTemplate, language: 'nb' },
    textOf: ({ room, root }) =>
      room === 'area-3' && root === 'general'
        ? [
            paragraph(
              'De har ',
              { type: 'text', text: 'en kort ', marks: good },
              { type: 'text', text: 'budsjettprosess', marks: { ...good, strong: true } },
              footnote('siden 2024'),
              '.',
            ),
          ]
        : undefined,
  })
  const { document } = pageOf(made)
  expect([...document.querySelectorAll('h2:not(#contents)')].map((one) => one.textContent)).toEqual(
    [
      '1 Generelt',
      '2 Metode',
      '3 Resultat',
      '4 Praksis på fokusområdene',
      '5 Gullstjerner',
      '6 Poengoversikt',
      '7 Avslutning',
    ],
  )
  expect(document.querySelector('.stars')?.textContent).toBe(
    'en kort budsjettprosess Styrning och kontroll',
  )
  // Without any there is no chapter for them.
  expect(htmlOf(someReport({ template: { ...theTemplate, language: 'nb' } }))).not.toContain(
    'Gullstjerner',
  )
})

test('every link within the page has its place, and no place has two', () => {
  const { document } = pageOf(someReport({ textOf: () => written }))
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const links = [...document.querySelectorAll('a[href^="#"]')]
  expect(links.length).toBeGreaterThan(100)
  for (const link of links) expect(ids).toContain(link.getAttribute('href')?.slice(1))
  for (const part of document.querySelectorAll('[aria-labelledby]'))
    for (const id of (part.getAttribute('aria-labelledby') ?? '').split(' '))
      expect(ids).toContain(id)
})

test('no level of headings is left out, and there is one first heading', () => {
  const { document } = pageOf(someReport({ textOf: () => written }))
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
    Number(tagName.slice(1)),
  )
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [place, level] of levels.entries())
    expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1)
})

test('a note is found from its text, and its text from the note', () => {
  const { document } = pageOf(
    someReport({ textOf: ({ root }) => (root === 'general' ? written : undefined) }),
  )
  const notes = [...document.querySelectorAll('.notes li')]
  expect(notes.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((no) => `note-${no}`))
  // Under each area its own, counted on.
  expect([...document.querySelectorAll('.notes')].map((one) => one.getAttribute('start'))).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
  ])
  expect(document.querySelector('#ref-3')?.getAttribute('aria-label')).toBe('Fotnot 3')
})

test('strengths and improvements stand apart, each with its own text', () => {
  const made = someReport({
    textOf: ({ root }) =>
      root === 'strengths'
        ? [list('Det som är bra')]
        : root === 'improvements'
          ? [list('Det som kan bli bättre')]
          : undefined,
  })
  const { document } = pageOf(made)
  const of = (root: string) =>
    document.querySelector(`[data-room="area-5"][data-root="${root}"]`)?.textContent
  expect(of('strengths')).toBe('Det som är bra')
  expect(of('improvements')).toBe('Det som kan bli bättre')
})

test.each([
  [{ state: 'working' }, 'Arbetsversion, inte slutlig'],
  [{ state: 'draft', no: 2 }, 'Utkast 2, inte slutligt'],
  [{ state: 'final', revision: 1 }, 'Fastställd'],
  [{ state: 'final', revision: 2 }, 'Fastställd, version 2'],
] as const)(
  'which report it is stands in the title, on every screen and on every page: %o',
  (edition, words) => {
    const made = someReport({ edition })
    const { document } = pageOf(made)
    expect(document.title).toBe(`Ekbacka 2026, ${words}`)
    expect(document.querySelector('.running')?.textContent).toBe(`Ekbacka 2026 ${words}`)
    const printed = stylesOf(made)[1]?.replace(/\\([0-9a-f]+) /g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    expect(printed).toContain(`@top-right{content:"${words}"}`)
  },
)

test('the day of the assessment is said as people say it, and what is no day as it stands', () => {
  const about = (assessmentDate: string | null, language: 'sv' | 'nb' = 'sv') =>
    pageOf(
      someReport({ assessmentDate, template: { ...theTemplate, language } }),
    ).document.querySelector('.cover .about')?.textContent
  expect(about('2026-05-02')).toBe('Kommunkompassen 2023. Bedömningen gäller läget 2 maj 2026.')
  expect(about('2026-12-31', 'nb')).toContain('31. desember 2026')
  expect(about('våren')).toContain('läget våren')
  expect(about(null)).toBe('Kommunkompassen 2023')
})
