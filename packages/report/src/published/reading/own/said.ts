import type { Edition } from '../../../report/report.ts'
import { dayWords } from '../../../words/dayWords.ts'
import type { ReportWords } from '../../../words/reportWords.ts'

/** The other way round: what our own words were said of. */

const NUMBER = 70_707_070
const NAME = '\u{F0F0F}'

/** The number that a sentence of ours was said with. */
export function numberSaid(text: string, say: (no: number) => string): number | undefined {
  const [before = '', after = ''] = say(NUMBER).split(String(NUMBER))
  const found = between(text, before, after)
  return found !== undefined && /^\d+$/u.test(found) ? Number(found) : undefined
}

/** The name that a sentence of ours was said with. */
export function nameSaid(text: string, say: (name: string) => string): string | undefined {
  const [before = '', after = ''] = say(NAME).split(NAME)
  return between(text, before, after)
}

function between(text: string, before: string, after: string): string | undefined {
  if (text.length < before.length + after.length) return undefined
  if (!text.startsWith(before) || !text.endsWith(after)) return undefined
  return text.slice(before.length, text.length - after.length)
}

/** A day as an ISO date. What is no day was said as it is. */
export function daySaid(text: string, words: ReportWords): string | undefined {
  const [, day, year] = /^(\d{1,2})\.? \p{L}+ (\d{1,4})$/u.exec(text) ?? []
  if (day !== undefined && year !== undefined) {
    const two = (figure: number) => String(figure).padStart(2, '0')
    for (let month = 1; month <= 12; month += 1) {
      if (words.day(Number(day), month, Number(year)) === text)
        return `${year.padStart(4, '0')}-${two(month)}-${two(Number(day))}`
    }
  }
  return dayWords(text, words) === text ? text : undefined
}

export function editionSaid(text: string, words: ReportWords): Edition | undefined {
  if (text === words.working) return { state: 'working' }
  if (text === words.final(1)) return { state: 'final', revision: 1 }
  const no = numberSaid(text, words.draft)
  if (no !== undefined) return { state: 'draft', no }
  const revision = numberSaid(text, words.final)
  return revision === undefined ? undefined : { state: 'final', revision }
}

/** What is left of a heading of a table when it was divided over lines. */
export function isSame(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/[\s\u00ad-]+/gu, '')
  return bare(one) === bare(other)
}
