import { areaPoints, type ToldArea, type ToldReport, totalPoints } from './toldReport.ts'

/** How a program has made lines of a report. */
export interface Layout {
  width: number
  /** Lines of a page. */
  length: number
  /** What a page begins with, in a text that was taken out of pages. */
  pages: 'formFeed' | 'blank'
  runningHead: boolean
  pageNumbers: 'none' | 'bare' | 'named'
  hyphenated: boolean
  sign: '•' | '\uf0b7' | '-'
  /** A blank line after headings too. */
  airy: boolean
  /** Blanks at the ends of lines, as some programs leave them. */
  trailing: boolean
  lists: 'apart' | 'inColumns' | 'sideBySide'
}

const words = {
  sv: {
    about: 'Vad är Kommunkompassen?',
    summary: (name: string) =>
      `${name} kommun i förhållande till Kommunkompassen: En sammanfattande genomgång`,
    evaluation: 'Utvärderingen',
    assessed: (name: string, month: string, year: number) =>
      `Utvärderingen av ${name} kommun genomfördes i ${month} år ${year}.`,
    result: 'Sammanfattning av resultat',
    comparisons: 'Jämförelser',
    comments: 'Sammanfattande kommentarer',
    total: (points: number) => `Kommunen når ett resultat på ${points} poäng.`,
    areas: 'Detaljerad genomgång per område',
    area: 'Område',
    box: ['Rubriker', 'Poäng'],
    general: 'Allmänt',
    strengths: 'Styrkor',
    improvements: 'Förbättringsmöjligheter',
    scores: 'Översikt av poängfördelning',
    columns: ['Uppnått', 'Max', 'Procent'],
    head: (name: string, year: number) => `Kommunkompassen - analys av ${name} kommun ${year}`,
    page: 'Sida',
    months: 'januari februari mars april maj juni juli augusti september oktober november december',
  },
  nb: {
    about: 'Generelt',
    summary: (name: string) => `${name} og Kommunekompasset: et sammendrag`,
    evaluation: 'Metode',
    assessed: (name: string, month: string, year: number) =>
      `Evalueringen av ${name} kommune ble gjennomført i ${month} ${year}, og ikke før.`,
    result: 'Resultat',
    comparisons: 'Sammenligninger',
    comments: 'Avslutning',
    total: (points: number) => `Kommunen oppnådde totalt ${points} av 800 poeng.`,
    areas: 'Praksis på fokusområdene',
    area: 'Fokusområde',
    box: ['Overskrifter', 'Poeng'],
    general: 'Generelt',
    strengths: 'Styrker',
    improvements: 'Forbedringsområder',
    scores: 'Poengoversikt',
    columns: ['Oppnådd', 'Maks', 'Prosent'],
    head: (name: string, year: number) => `Kommunekompasset ${name} kommune ${year}`,
    page: 'Side',
    months: 'januar februar mars april mai juni juli august september oktober november desember',
  },
} as const

function monthName({ language, month }: ToldReport): string {
  return words[language].months.split(' ')[month - 1] ?? ''
}

/** A line on its way to a page. */
interface Printed {
  text: string
  /** No page ends before it. */
  keeps?: boolean
  notes?: number[]
}

/** The report as lines of text, as a program takes them out of its pages. */
export function printedText(told: ToldReport, layout: Layout): string {
  return paged(new Printer(told, layout).printed(), told, layout)
}

class Printer {
  readonly #told: ToldReport
  readonly #layout: Layout
  readonly #lines: Printed[] = []

  constructor(told: ToldReport, layout: Layout) {
    this.#told = told
    this.#layout = layout
  }

  printed(): Printed[] {
    const told = this.#told
    const said = words[told.language]
    this.#heading(`1. ${said.about}`)
    this.#texts(told.about)
    this.#heading(`2. ${said.summary(told.municipality)}`)
    this.#heading(said.evaluation)
    this.#texts([said.assessed(told.municipality, monthName(told), told.year)])
    this.#heading(said.result)
    this.#texts(told.result)
    this.#heading(said.comparisons)
    this.#texts(told.comparisons)
    this.#heading(said.comments)
    this.#texts([...told.comments, said.total(totalPoints(told))])
    this.#heading(`3. ${said.areas}`)
    for (const area of told.areas) this.#area(area)
    this.#heading(`4. ${said.scores}`)
    for (const area of told.areas) this.#table(area)
    return this.#lines
  }

  #put(text: string, keeps = false): void {
    const notes = [...text.matchAll(/\[\^(\d+)\]/gu)].map(([, no]) => Number(no))
    this.#lines.push({ text: text.replace(/\[\^(\d+)\]/gu, '$1'), keeps, notes })
  }

  #blank(): void {
    if (this.#lines.at(-1)?.text !== '') this.#put('')
  }

  #heading(text: string): void {
    this.#blank()
    wrapped(text, this.#layout.width, false).forEach((line, place) => {
      this.#put(line, place > 0)
    })
    if (this.#layout.airy) this.#put('', true)
  }

  #text(text: string, sign = ''): void {
    const { width, hyphenated } = this.#layout
    wrapped(text, width - sign.length, hyphenated).forEach((line, place) => {
      const last = this.#lines.at(-1)?.text ?? ''
      this.#put(
        place === 0 ? sign + line : line,
        place === 0 ? false : /[.!?]\d*$/u.test(last) || !/^\p{Ll}/u.test(line),
      )
    })
  }

  #texts(all: readonly (string | readonly string[])[]): void {
    for (const one of all) {
      if (typeof one === 'string') this.#text(one)
      else for (const item of one) this.#text(item, `${this.#layout.sign} `)
      this.#blank()
    }
  }

  #area(area: ToldArea): void {
    const said = words[this.#told.language]
    this.#heading(`${said.area} ${area.no} ${area.name}`)
    this.#put(said.box.join(' '), true)
    this.#put('', true)
    for (const label of area.labels) this.#text(label, '• ')
    this.#blank()
    this.#put(String(areaPoints(area)), true)
    this.#heading(said.general)
    this.#texts(area.general)
    for (const { heading, texts } of area.sections) {
      this.#heading(heading)
      this.#texts(texts)
    }
    this.#lists(area)
  }

  #lists({ strengths, improvements }: ToldArea): void {
    const said = words[this.#told.language]
    const { lists, sign } = this.#layout
    if (lists === 'sideBySide') {
      this.#sideBySide(strengths, improvements)
      return
    }
    if (lists === 'inColumns') {
      this.#heading(`${said.strengths} ${said.improvements}`)
      this.#blank()
      for (const item of strengths) this.#item(item, `${sign} `)
      this.#put(' ', true)
      this.#put('', true)
      for (const item of improvements) this.#item(item, `${sign} `)
      return
    }
    for (const [head, items] of [
      [said.strengths, strengths],
      [said.improvements, improvements],
    ] as const) {
      this.#heading(head)
      this.#blank()
      for (const item of items) this.#item(item, '')
    }
  }

  #item(item: string, sign: string): void {
    wrapped(item, 40, false).forEach((line, place) => {
      this.#put(place === 0 ? sign + line : line, place > 0)
    })
    this.#blank()
  }

  #sideBySide(strengths: readonly string[], improvements: readonly string[]): void {
    const said = words[this.#told.language]
    const column = 44
    const sides = [strengths, improvements].map((items) =>
      items.flatMap((item) => [...wrapped(item, 34, false), '']),
    )
    this.#blank()
    this.#put(said.strengths.padEnd(column) + said.improvements)
    this.#put('', true)
    const [left = [], right = []] = sides
    for (let row = 0; row < Math.max(left.length, right.length); row += 1) {
      this.#put(((left[row] ?? '').padEnd(column) + (right[row] ?? '')).trimEnd(), true)
    }
    this.#blank()
  }

  #table(area: ToldArea): void {
    const { language, percent } = this.#told
    const columns = words[language].columns.slice(0, percent ? 3 : 2).join(' ')
    this.#blank()
    this.#put(`${area.no}. ${area.name} ${columns}`)
    for (const { no, name, achieved, maximum, percent: share } of area.rows) {
      this.#put(`${no} ${name} ${achieved} ${maximum}${percent ? ` ${share}%` : ''}`, true)
    }
    const points = areaPoints(area)
    this.#put(`${points} 100${percent ? ` ${points}%` : ''}`, true)
  }
}

/** Words in lines; a program that hyphenates cuts one in two now and then. */
function wrapped(text: string, width: number, hyphenated: boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = width - line.length - 1
    if (line === '' || word.length <= room) {
      line = line === '' ? word : `${line} ${word}`
      continue
    }
    const cut = Math.min(room - 1, 6)
    const isCut = hyphenated && cut >= 3 && word.length >= cut + 3 && /^\p{Ll}+[.,]?$/u.test(word)
    lines.push(isCut ? `${line} ${word.slice(0, cut)}-` : line)
    line = isCut ? word.slice(cut) : word
  }
  return [...lines, line]
}

/** Lines on pages, with the footnotes at their feet and what every page repeats. */
function paged(lines: readonly Printed[], told: ToldReport, layout: Layout): string {
  const pages: string[][] = []
  let start = 0
  while (start < lines.length) {
    let end = Math.min(lines.length, start + layout.length)
    // No page ends where nobody could tell whether a text goes on.
    while (end < lines.length && end > start + 1 && (lines[end]?.keeps || lines[end]?.text === ''))
      end -= 1
    if (end === start + 1) end = Math.min(lines.length, start + layout.length)
    const own = lines.slice(start, end)
    const notes = own.flatMap((line) => line.notes ?? [])
    pages.push([
      ...own.map(({ text }) => text),
      ...(notes.length > 0 ? ['', ...notes.map((no) => `${no} ${told.footnotes[no - 1]}`)] : []),
      ...footOf(pages.length + 1, told, layout),
    ])
    start = end
  }
  const ended = pages.map((page) =>
    page.map((line) => (layout.trailing && line !== '' && !line.endsWith('-') ? `${line} ` : line)),
  )
  const mark = layout.pages === 'formFeed' ? '\f' : ' '
  return ended
    .map((page, place) => (place === 0 ? '' : mark) + page.join('\n').replace(/^\n+/u, ''))
    .join('\n')
}

function footOf(
  page: number,
  { language, municipality, year }: ToldReport,
  layout: Layout,
): string[] {
  const said = words[language]
  const head = layout.runningHead ? ['', `${said.head(municipality, year)}  ${page}`] : []
  if (layout.pageNumbers === 'none') return head
  return [...head, '', layout.pageNumbers === 'bare' ? String(page) : `${said.page} ${page}`]
}
