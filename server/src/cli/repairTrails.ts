import type { EvaluationId } from '@samsyn/document'
import { checkTrail } from '../evaluations/index.ts'
import type { StoreRepair } from '../store/index.ts'
import { templatesAmong } from '../templates/index.ts'

/** A damaged evaluation, and whether it can be sealed anew. */
export interface TrailDamage {
  id: EvaluationId
  /** Where the team's stream is damaged; undefined where only a private one is. */
  row: number | 'head' | undefined
  /** C1. Nothing else is said of private entries, to nobody. */
  privateDamaged: boolean
  /** Why only a backup helps; undefined where every event is whole and it can be sealed. */
  cannot: string | undefined
  /** T2. Where the row of the evaluation itself is lost, nothing says that these are all events. */
  endIsUnproved: boolean
  /** The chain after the last event, where the trail is whole as far as it goes. */
  head: string | undefined
  events: number
}

/** Undefined where both kinds of stream are what was written. */
export function trailDamage(repair: StoreRepair, id: EvaluationId): TrailDamage | undefined {
  const { damaged: row, privateDamaged, rows, headIsLost, atLeast } = repair.trail(id)
  if (row === undefined && !privateDamaged) return undefined
  const templateById = templatesAmong(repair.templates())
  const check = checkTrail(id, rows, { templateById })
  const told = { id, row, privateDamaged, endIsUnproved: headIsLost, events: rows.length }
  if (!check.whole) {
    const cannot = `event ${check.seq} is not what was recorded, or cannot have happened (${check.why})`
    return { ...told, cannot, head: undefined }
  }
  return {
    ...told,
    cannot: reason(check.rules, rows.length, atLeast, privateDamaged),
    head: check.head,
  }
}

function reason(
  rules: 'followed' | 'notAsked',
  events: number,
  atLeast: number,
  privateDamaged: boolean,
): string | undefined {
  if (rules === 'notAsked')
    return 'this version does not know its template, and cannot ask the rules'
  if (events < atLeast) return `events are lost from its end: there were ${atLeast} or more`
  if (privateDamaged) return 'a private entry is not what was written, or is lost'
  return undefined
}
