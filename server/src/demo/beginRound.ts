import type { EvaluationId } from '@samsyn/document'
import type { Evaluations } from '../evaluations/index.ts'
import type { Identity } from '../identity/index.ts'
import { removeEvaluation } from '../removeEvaluation.ts'
import type { Rooms } from '../rooms/index.ts'
import type { Store } from '../store/index.ts'
import { currentRound, firstRound, roundAfter, roundsAmong } from './rounds.ts'
import { type DemoMembers, seedDemo } from './seedDemo.ts'

/** The house that a demo lives in. */
export interface DemoHouse {
  evaluations: Evaluations
  rooms: Rooms
  identity: Identity
  store: Store
}

export interface Round {
  evaluation: EvaluationId
  members: DemoMembers
}

/** The demo's evaluation as people left it, or its first; finishes what a start that was cut off began. */
export async function resumeRound(house: DemoHouse): Promise<Round> {
  const evaluation = currentRound(await house.store.evaluations.ids()) ?? firstRound
  const members = await seedDemo(house, evaluation)
  await removeRoundsBut(house, evaluation)
  return { evaluation, members }
}

/**
 * A fresh evaluation in place of the present one. It is whole before `begun` is told and the old
 * one goes, so that those who are sent away from that find it.
 */
export async function nextRound(
  house: DemoHouse,
  begun: (round: Round) => void = () => {},
): Promise<Round> {
  const current = currentRound(await house.store.evaluations.ids())
  const evaluation = current ? roundAfter(current) : firstRound
  const round = { evaluation, members: await seedDemo(house, evaluation) }
  begun(round)
  await removeRoundsBut(house, evaluation)
  return round
}

async function removeRoundsBut(house: DemoHouse, kept: EvaluationId): Promise<void> {
  for (const id of roundsAmong(await house.store.evaluations.ids()))
    if (id !== kept) await removeEvaluation(house, id)
}
