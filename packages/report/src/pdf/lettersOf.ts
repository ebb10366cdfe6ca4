import type { ReportInline } from '../report/reportBlock.ts'
import { divisible } from './divisible.ts'
import type { Letters } from './printedReport.ts'

/** Arabic letters, of which there are no slanted ones. */
const NEVER_SLANTED = /[\u0600-\u06FF]/u

/**
 * A line as it is printed: a star where a good example begins, no blanks at its ends. `longest` is
 * of a word, where lines are short.
 */
export function lettersOf(content: readonly ReportInline[], longest?: number): Letters[] {
  const all = content.flatMap((one, place): Letters[] => {
    if (one.type === 'break') return [{ is: 'break' }]
    if (one.type === 'footnote') return [{ is: 'footnote', no: one.no, text: divisible(one.text) }]
    const { link, emphasis, ...marks } = one.marks
    const letters: Letters = {
      is: 'text',
      text: divisible(one.text, longest),
      ...marks,
      ...(emphasis && !NEVER_SLANTED.test(one.text) && { emphasis }),
      ...(link !== undefined && { link: addressOf(link) }),
    }
    return marks.goodExample && !goesOn(content.slice(0, place))
      ? [{ is: 'star' }, letters]
      : [letters]
  })
  return trimmed(all)
}

/** Whether a good example is still open: only breaks and notes came after its last letters. */
function goesOn(before: readonly ReportInline[]): boolean {
  const last = before.findLast((one) => one.type === 'text')
  return last?.type === 'text' && last.marks.goodExample === true
}

/** An address in a PDF is of ASCII letters. */
function addressOf(link: string): string {
  return link.replace(/[^\x21-\x7E]/gu, encodeURIComponent)
}

/** Also where a line is broken: a blank there would say that it was broken for want of room. */
function trimmed(all: Letters[]): Letters[] {
  all.forEach((one, place) => {
    if (one.is !== 'text') return
    const isFirst = place === 0 || all[place - 1]?.is === 'break'
    const isLast = place === all.length - 1 || all[place + 1]?.is === 'break'
    if (isFirst) one.text = one.text.trimStart()
    if (isLast) one.text = one.text.trimEnd()
  })
  return all
}
