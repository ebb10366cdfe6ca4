import './dice.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { differences } from './differences.ts'
import { mark, pointsMark, toldOf } from './marks.ts'
import { kindsOfMessage, neverSaid, rooms } from './messages.ts'
import { owner } from './people.ts'
import { played } from './script.ts'
import type { Side } from './secrets.ts'
import { bothTold, type Told } from './told.ts'
import { unclassified, ways } from './ways.ts'

let told: Record<Side, Told>

beforeAll(async () => {
  told = await bothTold()
})

describe('two runs that differ in an unrevealed judgement only', () => {
  test('C1: to everybody but its owner they are the same to the byte, whatever came out', () => {
    expect(differences(told.one, told.other, (who) => who !== owner)).toEqual([])
  })

  test('to its owner they are not', () => {
    expect(differences(told.one, told.other, (who) => who === owner)).not.toEqual([])
  })
})

const team = ['evaluator-2', 'evaluator-3', 'lead', 'observer']
/** Who reads what went out. */
const outside = ['municipality', 'reader']
const unlessRecused = team.filter((who) => who !== 'evaluator-3')

/** An event's type as the stream has it, in an exported trail's row and body, and in its table. */
function happened(type: string): RegExp {
  return new RegExp(`"type\\\\?": ?\\\\?"${type}\\\\?"|;${type};`)
}

/** Everything internal that was written, and who may have it beside who wrote it. */
const written: [string, string | RegExp, string[]][] = [
  ['the rationale of a draft', mark('draft-rationale'), []],
  ['the note on a draft', mark('draft-note'), []],
  ['a draft that was overwritten', mark('overwritten'), []],
  ['a draft in the demo', mark('demo-draft'), []],
  ['a draft that a recusal sealed', mark('sealed-draft'), []],
  ['what was asked in vain', mark('failing'), []],
  ['the rationale handed in, withdrawn or sealed', mark('submitted-rationale'), []],
  ['the note handed in, withdrawn or sealed', mark('submitted-note'), []],
  ['the points of a draft', pointsMark('7,177'), []],
  ['the points handed in, withdrawn or sealed', pointsMark('6,191'), []],
  ['the answers of a draft', /"share":817\b/, []],
  ['the answers handed in, withdrawn or sealed', /"share":823\b/, []],
  ['what another handed in', mark('others-rationale'), ['evaluator-2']],
  ['the points of it', pointsMark('7,317'), ['evaluator-2']],

  ['why somebody was recused', mark('recusal'), team],
  ['why somebody was erased', mark('erasure'), team],
  ['an area’s text', mark('narrative-1'), [...team, ...outside]],
  ['the text of an area with a recusal', mark('narrative-3'), [...team, ...outside]],
  ['the text of chapter 2', mark('summary'), [...team, ...outside]],
  ['a note on evidence', mark('evidence-note'), team],
  ['a file', mark('file'), team],
  ['an opened judgement', mark('opened-rationale'), team],
  ['the points of an opened judgement', pointsMark('8,317'), team],
  ['what is on the table', mark('talk-6'), team],
  ['a proposal', mark('proposal-6'), team],
  ['the points proposed', pointsMark('8,113'), team],

  ['a judgement opened where one is recused', mark('judged-3'), unlessRecused],
  ['the points of it', pointsMark('9,311'), unlessRecused],
  ['what is on the table there', mark('talk-3'), unlessRecused],
  ['a proposal there', mark('proposal-3'), unlessRecused],
  ['the points proposed there', pointsMark('9,113'), unlessRecused],
  ['that it was escalated, in the trail too', happened('escalated'), unlessRecused],
  ['that it was returned', happened('returned'), unlessRecused],
  ['why it was escalated', mark('escalation-3'), unlessRecused],
  ['why it was returned', mark('returned-3'), unlessRecused],
  ['what is agreed there', mark('agreed-3.2'), team],
  ['what was agreed there once', mark('agreed-3.3'), team],
  ['the points agreed there', pointsMark('9,227'), team],

  ['the note to who reads a draft', mark('release-note'), [...team, ...outside]],
  // Who reads for the municipality reads what others there have said.
  ['a remark', mark('remark'), [...team, 'municipality']],
  ['an answer that has not gone out', mark('remark-answer'), team],

  ['that there is such an evaluation', 'Ekbacka', [...team, ...outside, 'administrator']],
]

describe('who is told what', () => {
  test.each(written)('%s', (_, what, whom) => {
    const heard = toldOf(what, told.one).filter((who) => who !== owner)
    expect(heard.toSorted()).toEqual(whom.toSorted())
  })
})

/**
 * Nothing is final in the story: what an archive holds is agreed, and looked through with the end. Nor
 * is a published report kept: it holds what stood in a file, and nothing of any evaluation.
 */
const nothingThere: ReadonlySet<string> = new Set([
  'GET /api/archives/:id/:revision',
  'GET /api/evaluations/:id/archives/:revision',
  'GET /api/reports/:report',
  'GET /api/reports/:report/report.html',
])

describe('every way out of the server is in the proof', () => {
  test('its routes: one that nobody has classified fails here', () => {
    expect(unclassified(told.one.routes)).toEqual([])
    const fake = { method: 'GET', path: '/api/evaluations/:id/drafts' }
    expect(unclassified([...told.one.routes, fake])).toEqual([`GET ${fake.path}`])
    const there = new Set(told.one.routes.map(({ method, path }) => `${method} ${path}`))
    expect(Object.keys(ways).filter((name) => !there.has(name))).toEqual([])
  })

  test.each(Object.entries(ways))('%s is asked by its own path', (route, { asks, once }) => {
    const [method = '', pattern = ''] = route.split(' ')
    const path = new RegExp(
      `^${pattern.replace(/:\w+/g, '[^/?]+').replace(/\/?\*$/, '.*')}(\\?.*)?$`,
    )
    const places = { played, demo: 'alvhamra-2026' }
    const asked = [...asks(places), ...(once?.(places) ?? [])].filter(
      (asking) =>
        path.test(asking.path) && (method === 'ALL' || (asking.method ?? 'GET') === method),
    )
    expect(asked.length).toBeGreaterThan(0)
    if (method !== 'GET' || !route.startsWith('GET /api') || nothingThere.has(route)) return
    const answers = [...told.one.came].filter(([way]) => way.includes(` | ${route} | `))
    expect(answers.some(([, bytes]) => bytes.some((one) => one.startsWith('200\n')))).toBe(true)
  })

  test('no question moved the story on', () => {
    const commands = [...told.one.came].filter(([way]) => way.includes('/commands | '))
    expect(commands.length).toBeGreaterThan(0)
    const taken = commands.filter(([, bytes]) => bytes.some((one) => one.startsWith('200\n')))
    expect(taken).toEqual([])
  })

  test.each(Object.entries(rooms))('the room %s is %s', (room, what) => {
    const heard = told.one.came.get(`lead | socket /rooms/${played}/${room}?samsyn=1`) ?? []
    const isOpen = heard.some((one) => one.startsWith(kindsOfMessage()['room sync step2'] ?? '?'))
    expect(isOpen).toBe(what !== 'none')
  })

  test('each kind of message was said, and so is in it', () => {
    const heard = [...told.one.came.values()].flat()
    const missing = Object.entries(kindsOfMessage()).filter(
      ([, begins]) => !heard.some((one) => one.startsWith(begins)),
    )
    expect(missing.map(([name]) => name)).toEqual(neverSaid)
  })
})
