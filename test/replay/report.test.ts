import { htmlOf } from '@samsyn/report'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { hasPercent, madeAgain } from './madeAgain.ts'
import { type PrintedBlock, type PrintedReport, readReport, whyNoReport } from './printedReport.ts'

/**
 * The published reports made again by our own hands: their texts and points become a `Report`, that
 * becomes a page, and in the page every figure, every paragraph and every note is looked up again.
 */
test.for(['haninge-2023', 'hoganas-2020'])(
  '%s, from its texts to a page',
  async (name, context) => {
    const printed = await readReport(name)
    if (!printed) return context.skip(whyNoReport)
    const made = madeAgain(printed)
    const { document } = parseHTML(htmlOf(made))
    const saidIn = (room: string, root: string) =>
      squeezed(document.querySelector(`[data-room="${room}"][data-root="${root}"]`))
    const lettersOf = (cells: Iterable<Element>) => [...cells].map(squeezed)

    // Chapter 4: names, points, maxima and, where it prints them, percent.
    for (const area of printed.scores) {
      const table = document.querySelector(`table[data-area="${area.no}"]`)
      const lines = [...(table?.querySelectorAll('tbody tr, tfoot tr') ?? [])]
      expect(lettersOf(table?.querySelectorAll('thead th') ?? []).slice(1)).toEqual(
        hasPercent(printed) ? ['Uppnått', 'Max', 'Procent'] : ['Uppnått', 'Max'],
      )
      expect(lines.map((line) => lettersOf(line.children))).toEqual([
        ...area.subQuestions.map((row) => [`${row.no} ${row.name}`, ...figuresOf(row)]),
        ['Totalt', ...figuresOf(area)],
      ])
      expect(squeezed(table?.querySelector('th'))).toBe(`${area.no}. ${area.name}`)
    }

    // Chapter 2: the total and the score of each area, in its table and in the words of both charts.
    expect(squeezed(document.querySelector('.total strong'))).toBe(String(printed.total))
    const areas = [...document.querySelectorAll('table[data-figures=bars] tbody tr')]
    expect(areas.map((line) => lettersOf(line.children)[1])).toEqual([
      ...printed.scores.map(({ achieved }) => String(achieved)),
      String(printed.total),
    ])
    for (const said of document.querySelectorAll('svg desc'))
      for (const { no, name, achieved } of printed.scores)
        expect(said.textContent).toContain(`${no}. ${name}: ${achieved} av 100 poäng`)
    for (const [root, blocks] of Object.entries(printed.summary))
      expect(saidIn('summary', root)).toBe(wordsOf(blocks))

    // Chapter 3: the box, the texts under their headings, the lists apart from each other.
    for (const area of printed.areas) {
      const room = `area-${area.no}`
      const box = document.querySelector(`#${room} ~ .box`)
      const scored = printed.scores.find(({ no }) => no === area.no)
      expect(lettersOf(box?.querySelectorAll('li') ?? [])).toEqual(area.box.labels)
      expect(squeezed(box?.querySelector('.box-figure'))).toBe(String(scored?.achieved))
      if (area.box.points !== null) expect(area.box.points).toBe(scored?.achieved)
      expect(saidIn(room, 'general')).toBe(wordsOf(area.general))
      for (const { heading, subQuestions, blocks } of area.sections) {
        expect(
          squeezed(
            document.querySelector(`#section-${subQuestions.join('-').replaceAll('.', '\\.')}`),
          ),
        ).toBe(heading)
        expect(saidIn(room, `section/${subQuestions.join('+')}`)).toBe(wordsOf(blocks))
      }
      for (const root of ['strengths', 'improvements'] as const) {
        const items = document.querySelectorAll(`[data-room="${room}"][data-root="${root}"] li`)
        expect(lettersOf(items)).toEqual(area[root].map((item) => wordsOf([paragraph(item)])))
      }
    }

    // Every note under its own number.
    const notes = [...document.querySelectorAll('.notes li')]
    expect(notes.map((note) => [note.id, squeezed(note).replace(/ ↩$/, '')])).toEqual(
      printed.footnotes.map(({ no, text }) => [`note-${no}`, text]),
    )
  },
)

type Figures = Pick<PrintedReport['scores'][number], 'achieved' | 'max' | 'percent'>

function figuresOf({ achieved, max, percent }: Figures): string[] {
  return [String(achieved), String(max), ...(percent === null ? [] : [`${percent} %`])]
}

/** What a reader reads: the number of a note stands where it is referred to. */
function wordsOf(blocks: readonly PrintedBlock[]): string {
  const texts = blocks.flatMap((one) => (one.type === 'paragraph' ? [one.text] : one.items))
  return texts
    .join('')
    .replace(/\[\^(\d+)\]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

function paragraph(text: string): PrintedBlock {
  return { type: 'paragraph', text }
}

function squeezed(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
