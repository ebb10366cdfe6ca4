import type { ReportWords } from '../../../words/reportWords.ts'
import type { ReadingLine } from '../readingLine.ts'
import type { OwnCover } from './ownCover.ts'
import { numberSaid } from './said.ts'

/** What stands under a heading, to the next one of its level. */
export interface Under {
  heading: ReadingLine
  text: string
  lines: ReadingLine[]
}

/** The parts of a report of ours, each with its lines; its headings are not among them. */
export interface OwnChapters {
  about: ReadingLine[]
  evaluation: ReadingLine[]
  result: ReadingLine[]
  comparisons: ReadingLine[]
  comments: ReadingLine[]
  followUp: { year: number; lines: ReadingLine[] } | null
  areas: Under[]
  examples: ReadingLine[]
  scores: ReadingLine[] | null
  headings: ReadingLine[]
}

/** Undefined where the headings are not those that a report of ours has, in their order. */
export function ownChapters(
  lines: readonly ReadingLine[],
  { language, words }: OwnCover,
): OwnChapters | undefined {
  const chapters = splitAt(lines, 1).map((one, place) => ({
    ...one,
    text: withoutNo(one.text, place + 1),
  }))
  return language === 'nb' ? norwegian(chapters, words) : swedish(chapters, words)
}

function swedish(chapters: readonly Under[], words: ReportWords): OwnChapters | undefined {
  const [about, summary, areas, scores, ...others] = chapters
  if (!about || !summary || !areas || others.length > 0) return undefined
  const { headings } = words
  if (about.text !== words.chapters.about || areas.text !== words.chapters.areas) return undefined
  if (scores && scores.text !== words.chapters.scores) return undefined
  const parts = splitAt(summary.lines, 2)
  const [evaluation, result, comparisons, comments, followUp, ...more] = parts
  const names = parts.slice(0, 4).map(({ text }) => text)
  const wanted = [headings.evaluation, headings.result, headings.comparisons, headings.comments]
  if (!evaluation || !result || !comparisons || !comments || more.length > 0) return undefined
  if (!wanted.every((name, place) => name === names[place])) return undefined
  const follows = followUp && followUpOf(followUp, words)
  if (followUp && !follows) return undefined
  return {
    about: about.lines,
    evaluation: evaluation.lines,
    result: result.lines,
    comparisons: comparisons.lines,
    comments: comments.lines,
    followUp: follows ?? null,
    areas: splitAt(areas.lines, 2),
    examples: [],
    scores: scores?.lines ?? null,
    headings: [...chapters, ...parts].map(({ heading }) => heading),
  }
}

function norwegian(chapters: readonly Under[], words: ReportWords): OwnChapters | undefined {
  const { chapters: named } = words
  const [about, method, result, areas, ...others] = chapters
  const comments = others.pop()
  if (!about || !method || !result || !areas || !comments) return undefined
  const examples = others[0]?.text === named.examples ? others.shift() : undefined
  const scores = others[0]?.text === named.scores ? others.shift() : undefined
  const wanted = [named.about, named.method, named.result, named.areas, named.comments]
  const names = [about, method, result, areas, comments].map(({ text }) => text)
  if (others.length > 0 || !wanted.every((name, place) => name === names[place])) return undefined
  const inResult = compared(result, words)
  return (
    inResult && {
      about: about.lines,
      evaluation: method.lines,
      ...inResult.parts,
      comments: comments.lines,
      areas: splitAt(areas.lines, 2),
      examples: examples?.lines ?? [],
      scores: scores?.lines ?? null,
      headings: [...chapters.map(({ heading }) => heading), ...inResult.headings],
    }
  )
}

/** Of headings that a writer has put into the result one may be called as ours is: ours comes last. */
function compared(result: Under, words: ReportWords) {
  const parts = splitAt(result.lines, 2)
  const last = parts.at(-1)
  const followUp = last && followUpOf(last, words)
  const at = parts.length - (followUp ? 2 : 1)
  const comparisons = parts[at]
  if (!comparisons || comparisons.text !== words.headings.comparisons) return undefined
  const own = result.lines.slice(0, result.lines.indexOf(comparisons.heading))
  return {
    parts: { result: own, comparisons: comparisons.lines, followUp: followUp ?? null },
    headings: [comparisons.heading, ...(followUp && last ? [last.heading] : [])],
  }
}

function followUpOf({ text, lines }: Under, words: ReportWords): OwnChapters['followUp'] {
  const year = numberSaid(text, words.followUp.heading)
  return year === undefined ? null : { year, lines }
}

/** What comes before the first such heading is of none. */
export function splitAt(lines: readonly ReadingLine[], level: number): Under[] {
  const all: Under[] = []
  for (const line of lines) {
    const { kind, level: own } = line.source
    if (kind === 'heading' && own === level) all.push({ heading: line, text: line.text, lines: [] })
    else all.at(-1)?.lines.push(line)
  }
  return all
}

/** On paper a chapter's number stands in its heading. */
function withoutNo(text: string, no: number): string {
  return text.startsWith(`${no} `) ? text.slice(String(no).length + 1) : text
}
