import type { Command, SubQuestionNo } from '@samsyn/scoring'
import type { Problem } from '../connection/index.ts'

/** Something asked for on one row and refused when its asker had turned to another. */
export interface LateRefusal {
  subQuestion: SubQuestionNo
  act: Command['type']
  problem: Problem
}

type Told = readonly (LateRefusal & { no: number })[]

const NONE: Told = []
const told = new Map<string, Told>()
const watchers = new Set<() => void>()
let last = 0

/**
 * Keeps a refusal until somebody has read it: whoever asked is on another row by now, or on another
 * screen. Of one act on one row only the newest stands. In memory, as commands are.
 */
export function tellLate(evaluation: string, refusal: LateRefusal): void {
  const { subQuestion, act } = refusal
  const others = lateIn(evaluation).filter(
    (one) => one.subQuestion !== subQuestion || one.act !== act,
  )
  last += 1
  put(evaluation, [...others, { ...refusal, no: last }])
}

/** What is not read yet in an evaluation, oldest first. */
export function lateIn(evaluation: string): Told {
  return told.get(evaluation) ?? NONE
}

export function putAway(evaluation: string, no: number): void {
  put(
    evaluation,
    lateIn(evaluation).filter((one) => one.no !== no),
  )
}

export function watchLate(changed: () => void): () => void {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

function put(evaluation: string, now: Told): void {
  told.set(evaluation, now)
  for (const watcher of watchers) watcher()
}
