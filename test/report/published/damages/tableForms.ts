import { sourceOfText } from '@samsyn/report/published'
import { chapterFour, FIGURES } from './chapterFour.ts'
import type { Damaged } from './damaged.ts'

interface Row {
  /** What stands before the figures, with a blank behind it. */
  name: string
  achieved: string
  maximum: string
  /** Empty where the report has none; else with a blank before it. */
  percent: string
}

/** A row, and what the heads of the columns become. */
type Form = [which: string, row: (row: Row) => string, heads?: string]

const ORDERS: readonly Form[] = [
  [
    'Max before Uppnått',
    ({ name, achieved, maximum, percent }) => `${name}${maximum} ${achieved}${percent}`,
    'Max Uppnått',
  ],
  [
    'figures alone',
    ({ name, achieved, maximum, percent }) => `${name}${maximum} ${achieved}${percent}`,
  ],
  [
    'heads alone',
    ({ name, achieved, maximum, percent }) => `${name}${achieved} ${maximum}${percent}`,
    'Max Uppnått',
  ],
  ['Max only', ({ name, maximum }) => `${name}${maximum}`, 'Max'],
  ['Uppnått only', ({ name, achieved }) => `${name}${achieved}`, 'Uppnått'],
  [
    'figures before names',
    ({ name, achieved, maximum, percent }) => `${achieved} ${maximum}${percent} ${name}`,
  ],
]

const WITH_PERCENT: readonly Form[] = [
  [
    'percent first',
    ({ name, achieved, maximum, percent }) => `${name}${percent.trim()} ${achieved} ${maximum}`,
    'Procent Uppnått Max',
  ],
  [
    'percent first, heads as ever',
    ({ name, achieved, maximum, percent }) => `${name}${percent.trim()} ${achieved} ${maximum}`,
  ],
  [
    'percent first, without its sign',
    ({ name, achieved, maximum, percent }) =>
      `${name}${percent.trim().slice(0, -1)} ${achieved} ${maximum}`,
  ],
  [
    'percent between',
    ({ name, achieved, maximum, percent }) => `${name}${achieved}${percent} ${maximum}`,
    'Uppnått Procent Max',
  ],
  ['percent only', ({ name, percent }) => name + percent.trim(), 'Procent'],
  ['no percent, heads as ever', ({ name, achieved, maximum }) => `${name}${achieved} ${maximum}`],
  [
    'percent without its sign',
    ({ name, achieved, maximum, percent }) =>
      `${name}${achieved} ${maximum}${percent.slice(0, -1)}`,
  ],
  [
    'a blank before its sign',
    ({ name, achieved, maximum, percent }) =>
      `${name}${achieved} ${maximum}${percent.slice(0, -1)} %`,
  ],
  [
    'percent with decimals',
    ({ name, achieved, maximum, percent }) =>
      `${name}${achieved} ${maximum}${percent.slice(0, -1)},0 %`,
  ],
]

const NO_PERCENT: Form = [
  'no percent',
  ({ name, achieved, maximum }) => `${name}${achieved} ${maximum}`,
  '',
]

const WRITINGS: readonly Form[] = [
  [
    'decimals',
    ({ name, achieved, maximum, percent }) => `${name}${achieved},0 ${maximum},0${percent}`,
  ],
  ['a stroke', ({ name, achieved, maximum, percent }) => `${name}${achieved}/${maximum}${percent}`],
  ['av', ({ name, achieved, maximum, percent }) => `${name}${achieved} av ${maximum}${percent}`],
  [
    'poäng',
    ({ name, achieved, maximum, percent }) => `${name}${achieved} p ${maximum} p${percent}`,
  ],
  [
    'strokes between',
    ({ name, achieved, maximum, percent }) => `| ${name}| ${achieved} | ${maximum} |${percent} |`,
  ],
  [
    'semicolons between',
    ({ name, achieved, maximum, percent }) =>
      `${name.trim()};${achieved};${maximum};${percent.trim()}`,
  ],
  [
    'dots between',
    ({ name, achieved, maximum, percent }) =>
      `${name}........ ${achieved} ..... ${maximum}${percent}`,
  ],
  [
    'each in its line',
    ({ name, achieved, maximum, percent }) => [name, achieved, maximum, percent.trim()].join('\n'),
  ],
  [
    'each in its line, parted',
    ({ name, achieved, maximum, percent }) =>
      [name, achieved, maximum, percent.trim()].join('\n\n'),
  ],
  [
    'no sums',
    ({ name, achieved, maximum, percent }) =>
      name.trim() === '' ? '' : `${name}${achieved} ${maximum}${percent}`,
  ],
  [
    'sums by name',
    ({ name, achieved, maximum, percent }) =>
      `${name.trim() === '' ? 'Summa ' : name}${achieved} ${maximum}${percent}`,
  ],
  ['a dash for all points', ({ name, maximum, percent }) => `${name}– ${maximum}${percent}`],
  ['all points nought', ({ name, maximum, percent }) => `${name}0 ${maximum}${percent}`],
]

/** The tables with their columns in another order, and their rows written in other ways. */
export function* tableForms(text: string): Generator<Damaged> {
  const hasPercent = /\d\s?%\s*$/mu.test(text)
  for (const form of [...ORDERS, ...(hasPercent ? WITH_PERCENT : [])])
    yield formed('columns in another order', form, text)
  if (hasPercent) yield { ...formed('columns in another order', NO_PERCENT, text), percent: false }
  for (const form of WRITINGS) yield formed('rows written otherwise', form, text)
}

const HEADS = /(?:Uppnått|Oppnådd) Ma(?:x|ks)(?: Pro[cs]ent)?/u

function formed(kind: string, [which, formOf, heads]: Form, text: string): Damaged {
  const { before, chapter } = chapterFour(text)
  const line = (printed: string) => {
    const found = FIGURES.exec(printed)
    const [, name = '', achieved = '', maximum = '', share] = found ?? []
    if (found)
      return formOf({ name, achieved, maximum, percent: share === undefined ? '' : ` ${share}%` })
    if (heads === undefined) return printed
    if (heads === '') return printed.replace(/ Pro[cs]ent\s*$/u, '')
    return printed.replace(HEADS, (old) =>
      /cent|sent/u.test(old) && !/Procent/u.test(heads) ? `${heads} Procent` : heads,
    )
  }
  return { kind, which, made: () => sourceOfText(before + chapter.map(line).join('\n')) }
}
