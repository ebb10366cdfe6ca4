import type { RoomAddress } from '@samsyn/document'
import type { Commit, RoomEntry, Store, StoredEvaluation, TeamRow } from '@samsyn/server/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  commandAnswer,
  evaluationId,
  personId,
  privateRow,
  roomAddress,
  teamRow,
} from '../support/storedRows.ts'

const rooms = ['area-1', 'area-2'] as const
const people = [personId('anna'), personId('bert')] as const
const seed = Uint8Array.of(0)

const append = fc.record({
  do: fc.constant('append' as const),
  evaluation: fc.constantFrom(0, 1),
  room: fc.constantFrom(...rooms),
  update: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  by: fc.constantFrom(...people),
  newClients: fc.array(fc.nat(4), { maxLength: 2 }),
})

const commit = fc.record({
  do: fc.constant('commit' as const),
  evaluation: fc.constantFrom(0, 1),
  /** Beside the number that the stream really has: 0 is right, the others are late or early. */
  off: fc.constantFrom(0, 0, 0, -1, 1),
  events: fc.nat(2),
  person: fc.constantFrom(...people),
  kind: fc.constantFrom('saved' as const, 'submitted' as const, 'withdrawn' as const),
  command: fc.nat(6),
})

/** Steps of one burst are asked without waiting; then the next burst begins. */
const bursts = fc.array(fc.array(fc.oneof(append, commit), { minLength: 1, maxLength: 8 }), {
  maxLength: 8,
})

/** Whatever is asked at once, what is found afterwards is what a plain list would hold. */
export function storeProperties(opened: () => Promise<Store>): void {
  test('asked in any interleaving, it holds what a plain model holds', async () => {
    const store = await opened()
    let run = 0
    await fc.assert(
      fc.asyncProperty(bursts, async (bursts) => {
        // Evaluations are apart, so each run takes two of its own in the same store.
        run += 1
        const ids = [evaluationId(`evaluation-${run}-a`), evaluationId(`evaluation-${run}-b`)]
        const idOf = (nth: number) => ids[nth] ?? evaluationId('evaluation-none')
        const model = plainModel()
        for (const id of ids) {
          for (const room of rooms) await store.rooms.open(roomAddress(id, room), seed)
        }
        for (const burst of bursts) {
          const expected: string[] = []
          const outcomes = burst.map((step, nth) => {
            if (step.do === 'append') {
              const { evaluation, room, ...entry } = step
              const address = roomAddress(idOf(evaluation), room)
              expected.push(model.append(address, entry))
              return outcome(store.rooms.append(address, entry))
            }
            const id = idOf(step.evaluation)
            const change = changeOf(step, model.head(id), nth)
            expected.push(model.commit(id, change))
            return outcome(store.evaluations.commit(id, change))
          })
          expect(await Promise.all(outcomes)).toEqual(expected)
        }
        for (const id of ids) {
          expect(await store.evaluations.load(id)).toEqual(model.evaluation(id))
          for (const room of rooms) {
            const address = roomAddress(id, room)
            expect(await store.rooms.open(address, seed)).toEqual(model.room(address))
          }
        }
      }),
      { numRuns: 60 },
    )
  })
}

type CommitStep = typeof commit extends fc.Arbitrary<infer T> ? T : never

/** One list of all that was accepted, searched from the start for every question. */
function plainModel() {
  const appends: { address: RoomAddress; entry: RoomEntry }[] = []
  const commits: { id: string; change: Commit }[] = []

  const appendsTo = ({ evaluation, room }: RoomAddress) =>
    appends
      .filter(({ address }) => address.evaluation === evaluation && address.room === room)
      .map(({ entry }) => entry)
  const commitsTo = (id: string) =>
    commits.filter((one) => one.id === id).map(({ change }) => change)
  const teamOf = (id: string): TeamRow[] => commitsTo(id).flatMap(({ team }) => team)

  return {
    head: (id: string) => teamOf(id).length,

    append(address: RoomAddress, entry: RoomEntry): string {
      const taken = appendsTo(address).some(
        ({ by, newClients }) =>
          by !== entry.by && newClients.some((client) => entry.newClients.includes(client)),
      )
      if (taken) return 'refused'
      appends.push({ address, entry })
      return 'done'
    },

    commit(id: string, change: Commit): string {
      if (teamOf(id).length !== change.expectedSeq) return 'conflict'
      const answered = commitsTo(id).some(
        ({ answer }) => answer?.command === change.answer?.command,
      )
      if (answered) return 'conflict'
      if (change.expectedSeq === 0 && change.team.length === 0) return 'refused'
      commits.push({ id, change })
      return 'committed'
    },

    evaluation(id: string): StoredEvaluation | undefined {
      const all = commitsTo(id).flatMap((change) => change.private)
      if (commitsTo(id).length === 0) return undefined
      const rows = all.filter(
        (row, index) =>
          row.kind !== 'saved' ||
          !all
            .slice(index + 1)
            .some((later) => later.kind === 'saved' && later.person === row.person),
      )
      return { team: teamOf(id), private: rows }
    },

    room(address: RoomAddress) {
      const all = appendsTo(address)
      return {
        first: 1,
        updates: [seed, ...all.map(({ update }) => update)],
        clients: new Map(
          all.flatMap(({ by, newClients }) => newClients.map((client) => [client, by])),
        ),
      }
    },
  }
}

function changeOf(step: CommitStep, head: number, nth: number): Commit {
  const expectedSeq = Math.max(0, head + step.off)
  return {
    expectedSeq,
    team: Array.from({ length: step.events }, (_, index) => teamRow(expectedSeq + index + 1)),
    private: [privateRow({ person: step.person, kind: step.kind, body: `{"nth":${nth}}` })],
    answer: commandAnswer(step.command),
  }
}

function outcome(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    (value) => (typeof value === 'string' ? value : 'done'),
    () => 'refused',
  )
}
