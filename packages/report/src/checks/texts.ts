import type { FindingFacts } from '@samsyn/scoring'
import type { CheckedReport, CheckedText } from './checkedReport.ts'
import { footnotesIn, hasWords, linesOf, sentencesOf } from './sentences.ts'

/** Lists may be empty; `noStrength` and `noImprovement` say where they must not. */
export function noText({ texts }: CheckedReport): FindingFacts[] {
  return texts
    .filter(({ kind, blocks }) => !isList(kind) && !hasWords(blocks))
    .map(({ ref }) => ({ rule: 'noText', at: { ref, quote: null } }))
}

export function unsupportedImprovement({ texts, supported }: CheckedReport): FindingFacts[] {
  return texts
    .filter(({ kind }) => kind === 'improvements')
    .flatMap(({ ref, blocks }) =>
      blocks
        .flatMap((block) => (block.type === 'list' ? block.items : []))
        .filter((item) => hasWords(item.blocks))
        .filter(({ point }) => point === undefined || !supported.has(point))
        .map(
          ({ blocks, point }): FindingFacts => ({
            rule: 'unsupportedImprovement',
            at: { ref, quote: linesOf(blocks).join(' ').trim() },
            point: point ?? null,
          }),
        ),
    )
}

/** Shorter sentences are said more than once without harm: "Detta är en styrka." */
const LONG_ENOUGH = 80

/** A sentence that stands in two places, or twice in one; told once, with its first two places. */
export function repeatedText({ texts }: CheckedReport): FindingFacts[] {
  const met = new Map<string, CheckedText>()
  const told = new Set<string>()
  return texts.flatMap((text) =>
    sentencesOf(text.blocks).flatMap((sentence): FindingFacts[] => {
      const same = bare(sentence)
      if (same.length < LONG_ENOUGH || told.has(same)) return []
      const first = met.get(same)
      if (!first) {
        met.set(same, text)
        return []
      }
      told.add(same)
      return [
        {
          rule: 'repeatedText',
          at: { ref: text.ref, quote: sentence },
          also: { ref: first.ref, quote: sentence },
        },
      ]
    }),
  )
}

export function emptyFootnote({ texts }: CheckedReport): FindingFacts[] {
  let number = 0
  return texts.flatMap(({ ref, blocks }) =>
    footnotesIn(blocks).flatMap((words): FindingFacts[] => {
      number += 1
      return /[\p{L}\p{N}]/u.test(words)
        ? []
        : [{ rule: 'emptyFootnote', at: { ref, quote: null }, number }]
    }),
  )
}

/**
 * Numbers follow from where footnotes stand, so only what somebody wrote by hand can be wrong: a
 * sentence that refers to a footnote which is not there.
 */
export function footnoteOutOfOrder({ texts }: CheckedReport): FindingFacts[] {
  const of = texts.flatMap(({ blocks }) => footnotesIn(blocks)).length
  return texts.flatMap(({ ref, blocks }) =>
    sentencesOf(blocks).flatMap((quote) =>
      [...quote.matchAll(/\bfot(?:not|note)\w* (?:nr |nummer )?(\d{1,4})\b/giu)]
        .map((found) => Number(found[1]))
        .filter((number) => number < 1 || number > of)
        .map(
          (number): FindingFacts => ({
            rule: 'footnoteOutOfOrder',
            at: { ref, quote },
            number,
            of,
          }),
        ),
    ),
  )
}

function isList(kind: CheckedText['kind']): boolean {
  return kind === 'strengths' || kind === 'improvements'
}

/** As two people would say that it is the same sentence. */
function bare(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
