import {
  appendPlain,
  noteOn,
  type RoomName,
  rationaleOf,
  textOf,
  workingOf,
} from '@samsyn/document'
import type { Said } from '../../support/callers.ts'
import { uuidOf } from './dice.ts'
import type { Ear } from './ear.ts'
import { filed } from './filed.ts'
import type { House } from './house.ts'
import { mark } from './marks.ts'
import { roomsThatAre } from './messages.ts'
import { linked, owner, type Reader, readers, type Who } from './people.ts'
import { drafts, failing, handedIn, type Side, wanderings } from './secrets.ts'
import { type, write } from './writing.ts'

/** The evaluation that is played; the key that it is made under becomes its id. */
export const played = uuidOf('the evaluation')

/** Called between the parts of the story, when all is quiet. */
type Look = (when: string) => Promise<void>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Longer than a room is silent, and not so long that it takes its people for gone. */
const QUIET = 31_000

/**
 * One evaluation, told twice. The owner judges alone, hands some of it in, takes back, is recused;
 * others open rows, argue and agree. `side` says what the owner wrote and how often; nothing else
 * depends on it, the clock least of all.
 */
export async function play(house: House, side: Side, look: Look): Promise<void> {
  const team = async (who: Who, said: Said) => {
    house.keep(`${who} | answer to ${said.type}`, await house.act(who, played, said))
    await house.settle()
  }
  const alone = (said: Said, nth = '', evaluation = played) =>
    house.act(owner, evaluation, said, nth)

  const handIn = (subQuestion: string) =>
    team(owner, { type: 'submit', subQuestion, ...handedIn(side, subQuestion) })

  house.at(MINUTE)
  await begin(house)
  await team('lead', {
    type: 'recuse',
    person: 'evaluator-3',
    area: 3,
    reason: mark('recusal'),
  })
  await house.ask('evaluator-2', {
    method: 'POST',
    path: `/api/evaluations/${played}/files?name=${filed.name}`,
    body: filed.text,
  })
  for (const [title, file] of [
    ['Biblioteksplan', null],
    ['Budget', filed.file],
  ] as const)
    await team('evaluator-2', {
      type: 'addEvidence',
      item: { kind: 'document', title, date: null, link: null, file },
    })
  await team('evaluator-2', submission('5.1', '7,317', mark('others-rationale')))
  const ears = await listenAll(house)
  await write(ears.writer, 'area-1', 7, (doc) => type(doc, '1.1', mark('narrative-1')))
  await write(ears.writer, 'area-3', 8, (doc) => type(doc, '3.1', mark('narrative-3')))
  await write(ears.writer, 'evidence', 12, (doc) =>
    appendPlain(noteOn(doc, 1), mark('evidence-note')),
  )
  await write(ears.writer, 'summary', 9, (doc) =>
    appendPlain(textOf(doc, 'result'), mark('summary')),
  )
  await house.settle()

  house.at(HOUR)
  for (const [subQuestion, saves] of Object.entries(drafts[side])) {
    for (const [nth, draft] of saves.entries())
      await alone({ type: 'save', subQuestion, draft }, String(nth))
  }
  if (side === 'one') {
    const draft = { value: null, stage: null, rationale: mark('demo-draft') }
    await alone({ type: 'save', subQuestion: '8.3', draft }, '', house.demo.evaluation)
  }
  for (const row of wanderings[side]) ears.owner.say(at(row))
  await fail(house, side)
  await house.think(MINUTE)
  await house.settle()
  await look('drafts')

  house.at(2 * HOUR)
  await handIn('2.4')
  await handIn('4.1')
  await team(owner, { type: 'withdraw', subQuestion: '4.1' })
  await handIn('8.2')
  await team('lead', { type: 'recuse', person: owner, area: 8, reason: 'släktskap' })
  await look('handed in')

  house.at(3 * HOUR)
  // What was written before the submission that opens it is never told, nor that there was any.
  if (side === 'one')
    await alone({ type: 'save', subQuestion: '6.1', draft: handedIn(side, '6.1') })
  await handIn('6.1')
  await team(owner, { type: 'withdraw', subQuestion: '6.1' })
  for (const who of [owner, 'evaluator-2', 'evaluator-3'] as const)
    await team(who, submission('6.1', '8,317', mark('opened-rationale')))
  for (const row of ['3.1', '3.2', '3.3']) {
    await team(owner, submission(row, '9,311', mark('judged-3')))
    await team('evaluator-2', submission(row, '9,311', mark('judged-3')))
  }
  await argue(team, ears)
  await look('opened')

  house.at(4 * HOUR)
  await release(house, team)
  await look('released')

  // Nobody says anything: the rooms keep their lines alive, and then ask who is still there.
  for (const quiet of [QUIET, 2 * QUIET]) {
    house.at(4 * HOUR + quiet)
    house.tickRooms()
    await house.settle()
  }
}

/** Everybody's ears, in the rooms and on the live socket. */
interface Ears {
  owner: Ear
  live: Record<Reader, Ear>
  /** The second evaluator's. */
  writer: (room: RoomName) => Ear
}

async function begin(house: House): Promise<void> {
  const roles = {
    [owner]: 'evaluator',
    'evaluator-2': 'evaluator',
    'evaluator-3': 'evaluator',
    lead: 'lead',
    observer: 'observer',
    municipality: 'municipality',
  }
  const answer = await house.ask('administrator', {
    method: 'POST',
    path: '/api/evaluations',
    body: {
      id: played,
      template: 'kommunkompassen-2023',
      municipality: 'Ekbacka',
      year: 2026,
      people: Object.entries(roles).map(([person, role]) => ({ person, role })),
    },
  })
  if (!answer.startsWith('201')) throw new Error(answer)
  house.keep('administrator | made it', answer)
}

async function listenAll(house: House): Promise<Ears> {
  const live: Partial<Record<Reader, Ear>> = {}
  const writers = new Map<string, Ear>()
  const path = `/live/${played}`
  for (const who of readers) {
    live[who] = await house.listen(who, path)
    for (const room of roomsThatAre('written')) {
      const ear = await house.listen(who, `/rooms/${played}/${room}?samsyn=1`)
      if (who === 'evaluator-2') writers.set(room, ear)
    }
  }
  return {
    owner: await house.listen(owner, path),
    live: live as Record<Reader, Ear>,
    writer: (room) => {
      const ear = writers.get(room)
      if (!ear) throw new Error(`nobody writes in ${room}`)
      return ear
    },
  }
}

/** What the owner's page asks in vain: the log may say that it failed, and not what it was. */
async function fail(house: House, side: Side): Promise<void> {
  const path = `/api/evaluations/${played}/commands`
  const words = failing[side]
  const draft = { value: { points: 5 }, stage: 'deployed', rationale: words }
  const save = { id: uuidOf('in vain'), type: 'save', subQuestion: '1.1', draft }
  const bodies = [
    `{"type":"save","draft":"${words}`,
    { ...save, [words]: words },
    { ...save, draft: { ...draft, value: { points: words } } },
    { ...save, draft: { ...draft, rationale: words.repeat(10_000) } },
  ]
  for (const body of bodies) await house.ask(owner, { method: 'POST', path, body })
  house.failNext()
  const answer = await house.ask(owner, { method: 'POST', path, body: save })
  if (!answer.startsWith('500')) throw new Error(`the store did not fail: ${answer}`)
}

async function argue(team: (who: Who, said: Said) => Promise<void>, ears: Ears): Promise<void> {
  for (const [room, row, client] of [
    ['talk-3', '3.1', 10],
    ['talk-6', '6.1', 11],
  ] as const) {
    await write(ears.writer, room, client, (doc) => {
      workingOf(doc, row).set({ value: 9_113, stage: 'deployed' })
      appendPlain(rationaleOf(doc, row), mark(room))
    })
  }
  ears.owner.say(at('3.1', true))
  ears.live['evaluator-2'].say(at('6.1'))
  await team('evaluator-2', proposal('3.1', '9,113', mark('proposal-3')))
  await team(owner, { type: 'escalate', subQuestion: '3.1', reason: mark('escalation-3') })
  for (const row of ['3.2', '3.3']) {
    await team('evaluator-2', proposal(row, '9,227', mark(`agreed-${row}`)))
    await team(owner, { type: 'agree', subQuestion: row, proposal: 1 })
  }
  await team('lead', { type: 'return', subQuestion: '3.3', reason: mark('returned-3') })
  await team('evaluator-3', proposal('6.1', '8,113', mark('proposal-6')))
}

/** A draft goes out with points, while most is not revealed: by a link, to a contact, and live. */
async function release(house: House, team: (who: Who, said: Said) => Promise<void>): Promise<void> {
  const note = mark('release-note')
  const remarksUntil = Date.now() + 24 * HOUR
  await team('lead', { type: 'release', scores: true, note, remarksUntil })
  await team('lead', { type: 'setLive', on: true })
  const base = `/share/${await house.openLink(played)}`
  await house.settle()
  for (const path of ['', '/draft/1', '/draft/1/remarks', '/draft/2', '/live', '/final/1'])
    house.keep(`${linked} | ${path}`, await house.ask(linked, { path: base + path }))
  for (const path of ['/live/text', '/watch?draft=1'])
    house.keep(`${linked} | ${path}`, await house.firstOf(linked, base + path))
  await team('lead', { type: 'setLive', on: false })
  const remark = new URLSearchParams({
    name: 'Stina',
    text: mark('remark'),
    source: 's. 3',
    on: '',
  })
  const sent = await house.ask(linked, {
    method: 'POST',
    path: `${base}/draft/1/remarks`,
    body: String(remark),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  house.keep(`${linked} | a remark`, sent)
  await house.settle()
  await team('evaluator-2', {
    type: 'answerRemark',
    remark: 1,
    accepted: true,
    text: mark('remark-answer'),
  })
}

function submission(subQuestion: string, points: string, rationale: string): Said {
  const beside = { rationale, note: `${rationale} not`, flags: ['unsure' as const] }
  return { type: 'submit', subQuestion, value: { points }, stage: 'deployed', ...beside }
}

function proposal(subQuestion: string, points: string, rationale: string): Said {
  const value = { points }
  return { type: 'propose', subQuestion, value, stage: 'deployed', rationale, replaces: null }
}

function at(row: string | null, guiding = false): string {
  return JSON.stringify({ type: 'at', row, guiding })
}
