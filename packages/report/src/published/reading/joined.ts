import type { ReportInline } from '../../report/reportBlock.ts'
import { type Footnote, markedNo } from './footnoteMark.ts'
import type { ReadingLine } from './readingLine.ts'

/** What a hyphen at the end of a line is: part of the word, or there for the line's sake. */
export type Hyphens = (before: string, after: string) => '' | '-' | '- '

const keeps: Hyphens = (_before, after) => (isSuspended(after) ? '- ' : '-')

/** "medborgar- och brukarorientering" */
function isSuspended(after: string): boolean {
  return /^(?:och|eller|respektive|samt|og|and|or|resp)\b/u.test(after)
}

/**
 * Where many lines end with a hyphen, a program has put them there: then those stay that the text
 * has elsewhere inside of a line.
 */
export function hyphensOf(lines: readonly ReadingLine[]): Hyphens {
  const printed = lines.filter(({ source }) => source.kind === undefined && !source.cell)
  const ending = printed.filter(({ raw }) => /\p{L}-$/u.test(raw))
  if (ending.length * 50 < printed.length || ending.length < 3) return keeps
  const compound = new Set<string>()
  for (const { text } of printed) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+-\p{L}+/gu)) compound.add(word)
  }
  return (before, after) => {
    if (isSuspended(after)) return '- '
    const first = /\p{L}+$/u.exec(before)?.[0].toLowerCase() ?? ''
    const second = /^\p{L}+/u.exec(after)?.[0] ?? ''
    if (!/^\p{Ll}/u.test(second) || /(?:\d|\p{Lu}{2})$/u.test(before)) return '-'
    return compound.has(`${first}-${second.toLowerCase()}`) ? '-' : ''
  }
}

/** Lines as one: blanks between them, but where a word goes on. */
export function joined(lines: readonly ReadingLine[], hyphens: Hyphens = keeps): string {
  const parts: string[] = []
  let before = ''
  for (const { raw } of lines) {
    const text = raw.trim().replace(/[ \t]+/gu, ' ')
    const last = parts.length - 1
    if (last >= 0 && before.endsWith('\u00ad')) parts[last] = (parts[last] ?? '').slice(0, -1)
    else if (last >= 0 && /[\p{L}\d]-$/u.test(before)) {
      const word = (parts[last] ?? '').slice(0, -1)
      parts[last] = word + hyphens(word.slice(-40), text)
    } else if (last >= 0) parts.push(' ')
    parts.push(text)
    before = raw
  }
  return parts.join('')
}

/** The letters of lines, and the footnotes where their marks are. */
export function contentOf(
  lines: readonly ReadingLine[],
  hyphens: Hyphens,
  footnotes: readonly Footnote[],
): ReportInline[] {
  const [only] = lines
  if (only?.source.content && lines.length === 1) {
    return only.source.content.map((inline) =>
      inline.type === 'footnote' ? footnoteOf(inline.no, footnotes, inline.text) : inline,
    )
  }
  return joined(lines, hyphens)
    .split(/([\ue100-\ue1ff])/u)
    .filter((part) => part !== '')
    .map((part): ReportInline => {
      const no = markedNo(part)
      return no === undefined
        ? { type: 'text', text: part, marks: {} }
        : footnoteOf(no, footnotes, '')
    })
}

function footnoteOf(no: number, footnotes: readonly Footnote[], text: string): ReportInline {
  const found = footnotes.find((one) => one.no === no)?.text ?? text
  return { type: 'footnote', no, text: found }
}
