import type { EvaluationId } from '@samsyn/document'
import type { TeamRow } from '../store/store.ts'
import { type ExportedRow, headOf, isShown } from './exportedRow.ts'
import { namesAmong, ownersOf } from './texts.ts'
import { chainOf, digestOf, trailStart } from './trail.ts'
import { displaced, type TrailFault } from './trailFault.ts'

export interface WholeTrail {
  whole: true
  rows: number
  /** The chain after the last row. */
  head: string
  /** T3. How many rows have lost a text to an erasure that the trail tells of. */
  erased: number
  /** How many rows have their head alone: whoever exported them may not read these. */
  withheld: number
}

export type TrailVerdict = WholeTrail | ({ whole: false } & TrailFault)

interface Expected {
  /** The chain that the trail should end in, where that is known. */
  end?: string | undefined
}

/**
 * T2, T3. Recomputes a whole trail from its rows and names the first that is not as it was. Of a row
 * that is withheld everything is checked but what its head is made of.
 */
export function verifyTrail(
  evaluation: EvaluationId,
  rows: readonly ExportedRow[],
  { end }: Expected = {},
): TrailVerdict {
  let before = trailStart(evaluation)
  const contents: (Content | undefined)[] = []
  for (const [place, row] of rows.entries()) {
    const seq = place + 1
    if (row.seq !== seq || chainOf(seq, headOf(row), before) !== row.chain) {
      return { whole: false, ...displaced(rows, place, before, end) }
    }
    const content = isShown(row) ? contentOf(row) : undefined
    if (content && 'why' in content) {
      return { whole: false, seq, what: 'changed', why: content.why }
    }
    contents.push(content)
    before = row.chain
  }
  const fault = undeclared(rows, contents) ?? wrongEnd(rows, before, end)
  if (fault) return { whole: false, ...fault }
  return {
    whole: true,
    rows: rows.length,
    head: before,
    erased: contents.filter((content) => content && isErased(content)).length,
    withheld: contents.filter((content) => content === undefined).length,
  }
}

type Content = Extract<ReturnType<typeof contentOf>, { erased: number[] }>

function contentOf({ type, digest, body, salt }: TeamRow) {
  if (body === null || salt === null) return { why: 'its content is missing' }
  const found = digestOf(body, salt)
  if (found?.digest !== digest) return { why: 'its content is not what was recorded' }
  const event = found.event as { readonly type: string }
  if (event.type !== type) return { why: 'its content is of another type' }
  return { event, erased: found.erased }
}

/** Whether more is gone than what no export has. */
function isErased({ event, erased }: Content): boolean {
  const names = namesAmong(event)
  return erased.some((nth) => !names[nth])
}

/**
 * T3. A text that is gone is one that a later event says was erased, of a person it names, or the
 * name of who was interviewed, which is in no export (E8).
 */
function undeclared(
  rows: readonly ExportedRow[],
  contents: readonly (Content | undefined)[],
): TrailFault | undefined {
  const erasedFor = new Map<number, Set<string>>()
  for (const place of [...rows.keys()].reverse()) {
    const row = rows[place]
    const content = contents[place]
    if (!row || !isShown(row) || !content) continue
    if (content.erased.length > 0) {
      const owners = ownersOf(content.event, row.actor)
      const people = erasedFor.get(row.seq)
      const names = namesAmong(content.event)
      const explained = content.erased.every(
        (nth) => names[nth] || owners[nth]?.some((one) => people?.has(one)),
      )
      if (!explained) {
        const why = 'a text is gone from it that no erasure tells of'
        return { seq: row.seq, what: 'changed', why }
      }
    }
    const { type, person, rows: named } = content.event as Partial<Erasing>
    if (type !== 'textsErased' || !person || !named) continue
    for (const seq of named) erasedFor.set(seq, (erasedFor.get(seq) ?? new Set()).add(person))
  }
  return undefined
}

interface Erasing {
  type: string
  person: string
  rows: number[]
}

function wrongEnd(rows: readonly ExportedRow[], head: string, end: string | undefined) {
  if (end === undefined || end === head) return undefined
  const ended = rows.findIndex(({ chain }) => chain === end)
  const fault: TrailFault =
    ended < 0
      ? {
          seq: rows.length + 1,
          what: 'removed',
          why: 'the trail does not reach the head it is said to end in',
        }
      : {
          seq: ended + 2,
          what: 'added',
          why: 'the trail goes on after the head it is said to end in',
        }
  return fault
}
