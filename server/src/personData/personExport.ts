import { type EvaluationId, type PersonId, parseRoomName, type RoomName } from '@samsyn/document'
import {
  DamagedEvaluation,
  type Evaluations,
  type PersonActs,
  personActs,
} from '../evaluations/index.ts'
import type { Identity } from '../identity/index.ts'
import type { Opening, PrivateRow, Store } from '../store/index.ts'
import { type OwnText, ownTexts } from './ownTexts.ts'

interface World {
  evaluations: Evaluations
  identity: Pick<Identity, 'people' | 'sessions'>
  store: Store
  now: () => number
}

/** All that the server has of one person. Times are milliseconds since 1970 UTC. */
export interface PersonExport {
  /** ISO date and time. */
  made: string
  person: { id: PersonId; name: string; email: string; administrator: boolean }
  sessions: { startedAt: number; expiresAt: number; device: string | null }[]
  evaluations: OfEvaluation[]
}

interface OfEvaluation extends PersonActs {
  evaluation: EvaluationId
  municipality: string
  year: number
  /**
   * C1. Their judgements that are not opened, drafts and what they withdrew too; null where another
   * than the person asks.
   */
  judgements: Omit<PrivateRow, 'person'>[] | null
  texts: ({ room: RoomName } & OwnText)[]
  /** Earlier states of the texts that they asked to keep. */
  versions: { number: number; at: number; name: string | null }[]
  /** How far in the trail they have looked. */
  seen: number
  /** What they opened as the municipality's. */
  openings: { at: number; what: Opening['what'] }[]
}

/**
 * Who asks. The host of the data hears nothing of what they have judged and nobody has opened (C1); an
 * administrator, who may read no text and no points, only where there is something of theirs.
 */
export type Asker = 'themselves' | 'host' | 'administrator'

/** Everything that is one person's, in one value. Undefined where there is no such person. */
export async function personExport(
  world: World,
  person: PersonId,
  { by }: { by: Asker },
): Promise<PersonExport | undefined> {
  const { identity, store, now } = world
  const found = (await identity.people()).find(({ id }) => id === person)
  if (!found) return undefined
  const { id, name, email, administrator } = found
  const sessions = await identity.sessions.of(person)
  const evaluations: OfEvaluation[] = []
  for (const evaluation of await store.evaluations.ids()) {
    const part = await inEvaluation(world, evaluation, person).catch(unlessDamaged)
    if (part) evaluations.push(told[by](part))
  }
  return {
    made: new Date(now()).toISOString(),
    person: { id, name, email, administrator },
    sessions: sessions.map(({ startedAt, expiresAt, device }) => {
      return { startedAt, expiresAt, device }
    }),
    evaluations,
  }
}

async function inEvaluation(
  { evaluations, store }: World,
  id: EvaluationId,
  person: PersonId,
): Promise<OfEvaluation | undefined> {
  const outward = await evaluations.outward(id)
  const stored = await store.evaluations.load(id)
  if (!outward || !stored) return undefined
  const { municipality, year } = outward
  const versions = (await store.versions.all(id)).filter(({ by }) => by === person)
  const openings = await store.openings.newest(id, Number.MAX_SAFE_INTEGER)
  const judgements = stored.private.filter((row) => row.person === person)
  const part: OfEvaluation = {
    evaluation: id,
    municipality,
    year,
    ...personActs(stored.team, person),
    judgements: judgements.map(({ person: _, ...row }) => row),
    texts: await textsOf(store, id, person),
    versions: versions.map(({ number, at, name }) => ({ number, at, name })),
    seen: await store.seen.of(id, person),
    openings: openings.flatMap(({ at, by, what }) =>
      'person' in by && by.person === person ? { at, what } : [],
    ),
  }
  return isEmpty(part) ? undefined : part
}

/** What is damaged is missed alone: its repair brings it back. */
function unlessDamaged(error: unknown): undefined {
  if (!(error instanceof DamagedEvaluation)) throw error
}

const told: Record<Asker, (part: OfEvaluation) => OfEvaluation> = {
  themselves: (part) => part,
  host: (part) => ({ ...part, judgements: null }),
  administrator: ({ evaluation, municipality, year, seen, openings }) => ({
    evaluation,
    municipality,
    year,
    acts: [],
    named: [],
    judgements: null,
    texts: [],
    versions: [],
    seen,
    openings,
  }),
}

function isEmpty(part: OfEvaluation): boolean {
  const { acts, named, judgements, texts, versions, seen, openings } = part
  const all = [acts, named, judgements ?? [], texts, versions, openings]
  return seen === 0 && all.every(({ length }) => length === 0)
}

async function textsOf(store: Store, evaluation: EvaluationId, person: PersonId) {
  const found: OfEvaluation['texts'] = []
  for (const room of rooms) {
    const log = await store.rooms.log({ evaluation, room })
    if (log && [...log.clients.values()].includes(person))
      found.push(...ownTexts(log, person).map((text) => ({ room, ...text })))
  }
  return found
}

/** Every room that there may be. */
const numbers = ['1', '2', '3', '4', '5', '6', '7', '8']
const rooms: readonly RoomName[] = ['area', 'talk']
  .flatMap((kind) => numbers.map((no) => `${kind}-${no}`))
  .concat('summary', 'evidence')
  .flatMap((name) => parseRoomName(name) ?? [])
