import { createHash } from 'node:crypto'
import {
  type CommandId,
  type EvaluationId,
  PEOPLE_COLORS,
  type PersonId,
  parseCommandId,
  parseRoomAddress,
  type TextName,
  textOf,
} from '@samsyn/document'
import { type Command, type SubQuestionNo, templateById } from '@samsyn/scoring'
import type { Evaluations } from '../evaluations/index.ts'
import type { Identity } from '../identity/index.ts'
import type { Rooms } from '../rooms/index.ts'
import { areas } from './areas.ts'
import { writeAs } from './author.ts'
import { type DemoArea, type DemoJudgement, type DemoRow, handedIn } from './content.ts'
import { followedUp, startOfDemo } from './earlier.ts'
import { goodExamples, type MarginPerson } from './margin.ts'
import { type DemoPerson, demoPeople } from './people.ts'
import { seedMargin } from './seedMargin.ts'
import { seedRegister } from './seedRegister.ts'
import { seedRelease } from './seedRelease.ts'
import { writeList, writeParagraphs } from './writing.ts'

interface World {
  evaluations: Evaluations
  rooms: Rooms
  identity: Identity
}

/** The demo's people by the name of their part. */
export type DemoMembers = (person: DemoPerson['person']) => { person: PersonId; name: string }

type Evaluator = 'evaluator-1' | 'evaluator-2'

/**
 * The demo's people and its evaluation, made by the commands and in the rooms that people use.
 * Whatever a start that was cut off has done already is not done again: a command answers its id
 * as it did the first time, and a text that holds something is left alone. So is a row that people
 * have taken elsewhere meanwhile, as in a demo that an older version made.
 */
export async function seedDemo(
  { evaluations, rooms, identity }: World,
  id: EvaluationId,
): Promise<DemoMembers> {
  const members = await membersIn(identity)
  await createIn(evaluations, id, members)
  await seedRegister({ rooms, members, isTaken }, id)
  for (const area of areas) {
    for (const row of area.rows) await judge(row)
    await write(area)
  }
  for (const { who, ...answer } of followedUp) await isTaken(who, { type: 'followUp', ...answer })
  await seedMargin({ rooms, members, isTaken }, id)
  await seedRelease({ evaluations, members, isTaken }, id)
  return members

  async function judge({ no, judgements, proposal }: DemoRow): Promise<void> {
    const subQuestion = no as SubQuestionNo
    const [first, second] = judgements
    const acts: [Evaluator, Command][] = []
    if (second) acts.push(['evaluator-2', { type: 'submit', subQuestion, ...handedIn(second) }])
    if (first) acts.push(['evaluator-1', { type: 'submit', subQuestion, ...handedIn(first) }])
    if (proposal) {
      const { by, agreed } = proposal
      acts.push([by, { type: 'propose', subQuestion, ...said(proposal), replaces: null }])
      if (agreed) acts.push([otherThan(by), { type: 'agree', subQuestion, proposal: 1 }])
    }
    for (const [who, command] of acts) if (!(await isTaken(who, command))) return
  }

  async function isTaken(
    who: MarginPerson,
    command: Command,
    key = JSON.stringify(command),
  ): Promise<boolean> {
    const outcome = await evaluations.command(id, members(who).person, {
      id: commandId(`${who} ${key}`),
      command,
    })
    // Asked at an earlier start, about the text as it was then.
    if (outcome && 'failed' in outcome && outcome.failed === 'reused') return true
    if (!outcome || 'failed' in outcome)
      throw new Error(`the demo's ${command.type} failed: ${JSON.stringify(outcome)}`)
    return 'done' in outcome
  }

  /** Two hands in one text: every other piece by the one, the rest by the other. */
  async function write(area: DemoArea): Promise<void> {
    const address = parseRoomAddress(id, `area-${area.no}`)
    if (!address) throw new Error(`there is no room for area ${area.no}`)
    const pieces = piecesOf(area)
    const hands: Evaluator[] = ['evaluator-1', 'evaluator-2']
    for (const [nth, who] of hands.entries()) {
      const { person, name } = members(who)
      const color = nth % PEOPLE_COLORS
      await writeAs(rooms, address, { id: person, name, color }, (doc) => {
        for (const [place, piece] of pieces.entries()) {
          if (place % hands.length !== nth) continue
          const { name, lines, isList } = piece
          if (isList) writeList(textOf(doc, name), lines)
          else writeParagraphs(textOf(doc, name), lines, goodExamples)
        }
      })
    }
  }
}

interface Piece {
  name: TextName
  lines: readonly string[]
  isList?: true
}

function piecesOf({ general, sections, strengths, improvements }: DemoArea): Piece[] {
  return [
    { name: 'general', lines: general },
    ...Object.entries(sections).map(([key, lines]): Piece => ({ name: `section/${key}`, lines })),
    { name: 'strengths', lines: strengths, isList: true },
    { name: 'improvements', lines: improvements, isList: true },
  ]
}

async function createIn(
  evaluations: Evaluations,
  id: EvaluationId,
  members: DemoMembers,
): Promise<void> {
  if (await evaluations.exists(id)) return
  const template = templateById('kommunkompassen-2023')
  if (!template) throw new Error("the demo's template is not known")
  const people = demoPeople.flatMap(({ person, role }) =>
    role ? [{ person: members(person).person, role }] : [],
  )
  const created = await evaluations.create(
    template,
    {
      municipality: 'Älvhamra',
      year: 2026,
      assessmentDate: '2026-10-15',
      tolerance: 10,
      reveal: 'subQuestion',
      people,
      startedFrom: startOfDemo(template),
    },
    members('administrator').person,
    id,
  )
  if (!('id' in created)) throw new Error("the demo's evaluation could not be made")
}

function said({ points, stage, rationale }: DemoJudgement) {
  return { value: { points }, stage, rationale }
}

function otherThan(who: Evaluator): Evaluator {
  return who === 'evaluator-1' ? 'evaluator-2' : 'evaluator-1'
}

async function membersIn(identity: Identity): Promise<DemoMembers> {
  const members = new Map<string, { person: PersonId; name: string }>()
  for (const { person, name, email, administrator } of demoPeople) {
    const { id } = await identity.ensurePerson({ name, email, administrator })
    members.set(person, { person: id, name })
  }
  return (person) => {
    const member = members.get(person)
    if (!member) throw new Error(`the demo has no ${person}`)
    return member
  }
}

/** The same id for the same act at every start. */
function commandId(act: string): CommandId {
  const hex = createHash('sha256').update(`samsyn demo ${act}`).digest('hex')
  const id = parseCommandId(
    hex.replace(/^(.{8})(.{3}).(.{3}).(.{3})(.{12}).*$/, '$1-$2a-4$3-8$4-$5'),
  )
  if (!id) throw new Error('no command id')
  return id
}
