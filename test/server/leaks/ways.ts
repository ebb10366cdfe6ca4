import type { Command } from '@samsyn/scoring'
import { uuidOf } from './dice.ts'
import { filed } from './filed.ts'
import type { Asking } from './house.ts'
import { owner } from './people.ts'
import { METRICS_TOKEN } from './server.ts'

/** What the requests are about. */
export interface Places {
  /** The evaluation that is played, and the demo's. */
  played: string
  demo: string
}

/**
 * How a route is tried, by everybody who must not be able to tell. `asks` is repeated whenever the
 * story pauses; `once` comes at its end. A route that only sockets answer is listened to all the
 * while.
 */
interface Way {
  asks: (places: Places) => Asking[]
  once?: (places: Places) => Asking[]
}
export type Ask = keyof Way

/** In a link: of the right form, and nobody's. */
const noLink = 'A'.repeat(22)

/**
 * Every route of the server and how it is proved that it tells nothing. A route that is not here
 * fails the test: whoever adds one says here what to ask of it, in all the ways there are.
 */
export const ways: Record<string, Way> = {
  'ALL /*': always({ path: '/e/somewhere' }, { method: 'OPTIONS', path: '/api/me' }),
  'ALL /api/*': always({ path: '/api/nothing' }, { method: 'DELETE', path: '/api/evaluations' }),
  'ALL /api/auth/*': always({ path: '/api/auth/get-session' }),
  'ALL /rooms/*': always({ path: '/rooms/nothing' }),
  'ALL /live/*': always({ path: '/live' }),
  'ALL /assets/*': always({ path: '/assets/page.js' }, { path: '/assets/nothing.js' }),
  'GET /': always({ path: '/' }),
  'GET /*': always({ path: '/nothing/here' }),
  'GET /index.html': always({ path: '/index.html' }),

  'GET /rooms/:evaluation/:room': about((id) => [{ path: `/rooms/${id}/talk-2` }]),
  'GET /live/:evaluation': about((id) => [{ path: `/live/${id}` }]),
  // As a page from before a restore asks.
  'ALL /api/evaluations/*': about((id) => [
    { path: `/api/evaluations/${id}`, headers: { 'samsyn-generation': 'another' } },
  ]),

  // As whoever runs the server asks, and as anybody else.
  'GET /metrics': always(
    { path: '/metrics', headers: { authorization: `Bearer ${METRICS_TOKEN}` } },
    { path: '/metrics' },
  ),
  'GET /api/health': always({ path: '/api/health' }),
  'GET /api/ready': always({ path: '/api/ready' }),
  'GET /api/me': always({ path: '/api/me' }),
  'GET /api/openapi.json': { asks: () => [], once: () => [{ path: '/api/openapi.json' }] },
  'GET /api/schemas/report': {
    asks: () => [],
    once: () => [{ path: '/api/schemas/report' }],
  },
  // Of published reports, which no evaluation has a part in.
  'POST /api/reports/import': always(post('/api/reports/import', {})),
  'POST /api/reports': always(post('/api/reports', {})),
  'POST /api/reports/result': always(post('/api/reports/result', {})),
  'GET /api/reports': always({ path: '/api/reports' }),
  'GET /api/reports/:report': always({ path: '/api/reports/nothing' }),
  'GET /api/reports/:report/report.html': always({ path: '/api/reports/nothing/report.html' }),
  'DELETE /api/reports/:report': always({ method: 'DELETE', path: '/api/reports/nothing' }),
  'GET /api/people': always({ path: '/api/people' }),
  // C1. Administrators take along what is the owner's but for what nobody has opened.
  'GET /api/people/:person/export': always(
    { path: `/api/people/${owner}/export` },
    { path: '/api/people/nothing/export' },
  ),
  'POST /api/people/:person/erase': always(
    post('/api/people/nothing/erase', { reason: 'x' }),
    post(`/api/people/${owner}/erase`, {}),
  ),
  'GET /api/me/export': always({ path: '/api/me/export' }),
  'GET /api/retention': always({ path: '/api/retention' }),
  'PUT /api/retention': always({ ...post('/api/retention', { months: 0 }), method: 'PUT' }),
  'PATCH /api/people/:person': always({
    ...post('/api/people/nothing', { name: 'x' }),
    method: 'PATCH',
  }),
  'ALL /api/me/sessions/*': always({ path: '/api/me/sessions/nothing' }),
  'GET /api/me/sessions': always({ path: '/api/me/sessions' }),
  'POST /api/me/sessions/end': always(post('/api/me/sessions/end', {})),
  'DELETE /api/me/sessions/:session': always({
    method: 'DELETE',
    path: '/api/me/sessions/nothing',
  }),
  'ALL /api/invitations/*': always({ path: '/api/invitations/nothing' }),
  'GET /api/invitations': always({ path: '/api/invitations' }),
  'POST /api/invitations': always(post('/api/invitations', {})),
  'DELETE /api/invitations/:invitation': always({
    method: 'DELETE',
    path: '/api/invitations/nothing',
  }),
  'GET /api/sign-in': always({ path: '/api/sign-in' }),
  'POST /api/sign-in/mail': always(post('/api/sign-in/mail', { email: 'x@y.z' })),
  'POST /api/sign-in/provider': always(post('/api/sign-in/provider', { provider: 'x' })),
  // At the end only: what led nowhere is counted.
  'POST /api/sign-in/link': once(post('/api/sign-in/link', { token: 'x' })),
  'POST /api/sign-in/invitation': once(post('/api/sign-in/invitation', { token: 'x' })),
  'POST /api/sign-in/invitation/look': once(post('/api/sign-in/invitation/look', { token: 'x' })),
  'POST /api/sign-in/set-up': once(post('/api/sign-in/set-up', {})),
  'GET /api/templates': always({ path: '/api/templates' }),
  'GET /api/templates/:template': {
    asks: () => [{ path: '/api/templates/nothing' }],
    once: () => [{ path: '/api/templates/kommunkompassen-2023' }],
  },
  'GET /api/template-library': always({ path: '/api/template-library' }),
  'POST /api/template-library': always(post('/api/template-library', { id: 'nothing' })),
  'GET /api/template-library/:template': always(
    { path: '/api/template-library/nothing' },
    { path: '/api/template-library/kommunkompassen-2023' },
  ),
  'POST /api/template-library/:template/publish': always(
    post('/api/template-library/kommunkompassen-2023/publish', { digest: '0'.repeat(64) }),
  ),
  'DELETE /api/template-library/:template': always({
    method: 'DELETE',
    path: '/api/template-library/kommunkompassen-2023',
  }),
  'GET /api/results': always({ path: '/api/results' }),
  'POST /api/results': once(post('/api/results', { id: 'nothing' })),
  'GET /api/results/:set/:version': once(
    { path: '/api/results/nothing/1' },
    { path: '/api/results/skr-publicerade/1' },
  ),
  'GET /api/results/:set/:version/file.json': once({
    path: '/api/results/skr-publicerade/1/file.json',
  }),
  'GET /api/results/:set/:version/file.csv': once({
    path: '/api/results/skr-publicerade/1/file.csv',
  }),
  'POST /api/results/:set/:version/publish': once(
    post('/api/results/skr-publicerade/1/publish', { digest: '0'.repeat(64) }),
  ),
  'DELETE /api/results/:set/:version': once({
    method: 'DELETE',
    path: '/api/results/skr-publicerade/1',
  }),
  'GET /api/good-examples': always(
    { path: '/api/good-examples' },
    { path: '/api/good-examples?area=1&q=kommun&from=1' },
    { path: '/api/good-examples?area=99' },
  ),
  'GET /api/evaluations/earlier': always(
    { path: '/api/evaluations/earlier?municipality=Ekbacka&template=kommunkompassen-2023' },
    { path: '/api/evaluations/earlier' },
  ),
  'GET /api/evaluations/:id/comparisons': about((id) => [
    { path: `/api/evaluations/${id}/comparisons` },
    { path: `/api/evaluations/${id}/comparisons?since=2020` },
  ]),
  'GET /api/statistics': always({ path: '/api/statistics' }),

  'GET /api/demo': always({ path: '/api/demo' }),
  'POST /api/demo/sign-in': always(
    post('/api/demo/sign-in', { person: 'observer' }),
    post('/api/demo/sign-in', { person: 'nothing' }),
  ),
  'POST /api/demo/colleague': always(
    post('/api/demo/colleague', { rests: false }),
    post('/api/demo/colleague', {}),
  ),
  // Begun anew at the end of the story; a foreign page may not ask for it.
  'POST /api/demo/reset': always({
    ...post('/api/demo/reset', {}),
    headers: { origin: 'https://evil.example' },
  }),

  // No link leads into the story: what nobody let out, nobody finds.
  'GET /share/assets/:name': always({ path: '/share/assets/page.js' }),
  'ALL /share/:token/*': always({ path: `/share/${noLink}/nothing` }),
  'GET /share/:token': always({ path: `/share/${noLink}` }, { path: '/share/..' }),
  'POST /share/:token/passcode': always(post(`/share/${noLink}/passcode`, {})),
  'GET /share/:token/draft/:no': always({ path: `/share/${noLink}/draft/1` }),
  'GET /share/:token/draft/:no/remarks': always({ path: `/share/${noLink}/draft/1/remarks` }),
  'POST /share/:token/draft/:no/remarks': always(post(`/share/${noLink}/draft/1/remarks`, {})),
  'GET /share/:token/draft/:no/:file': always({ path: `/share/${noLink}/draft/1/report.pdf` }),
  'GET /share/:token/final/:revision/:file': always({
    path: `/share/${noLink}/final/1/report.pdf`,
  }),
  'GET /share/:token/final/:revision': always({ path: `/share/${noLink}/final/1` }),
  'GET /share/:token/live': always({ path: `/share/${noLink}/live` }),
  'GET /share/:token/live/text': always({ path: `/share/${noLink}/live/text` }),
  'GET /share/:token/watch': always({ path: `/share/${noLink}/watch` }),
  'ALL /share/*': always({ path: '/share/' }),
  'ALL /outside/*': always({ path: '/outside/' }),
  'GET /api/outside': always({ path: '/api/outside' }),
  'GET /outside': always({ path: '/outside' }),
  'ALL /outside/:evaluation/*': about((id) => [{ path: `/outside/${id}/nothing` }]),
  'GET /outside/:evaluation': about((id) => [{ path: `/outside/${id}` }]),
  'GET /outside/:evaluation/draft/:no': about((id) => [{ path: `/outside/${id}/draft/1` }]),
  'GET /outside/:evaluation/draft/:no/remarks': about((id) => [
    { path: `/outside/${id}/draft/1/remarks` },
  ]),
  'POST /outside/:evaluation/draft/:no/remarks': about((id) => [
    post(`/outside/${id}/draft/1/remarks`, {}),
  ]),
  'GET /outside/:evaluation/final/:revision': about((id) => [{ path: `/outside/${id}/final/1` }]),
  'GET /outside/:evaluation/draft/:no/:file': about((id) => [
    { path: `/outside/${id}/draft/1/report.pdf` },
    { path: `/outside/${id}/draft/1/report.docx` },
  ]),
  'GET /outside/:evaluation/final/:revision/:file': about((id) => [
    { path: `/outside/${id}/final/1/report.pdf` },
  ]),
  'GET /outside/:evaluation/live': about((id) => [{ path: `/outside/${id}/live` }]),
  'GET /outside/:evaluation/live/text': about((id) => [{ path: `/outside/${id}/live/text` }]),
  // Of what is there the line stays open and says nothing: it is asked where nothing is.
  'GET /outside/:evaluation/watch': about((id) => [{ path: `/outside/${id}/watch?draft=9` }]),

  'GET /api/keys': always({ path: '/api/keys' }),
  'GET /api/archives': always({ path: '/api/archives' }),
  'GET /api/archives/:id/:revision': always({ path: '/api/archives/nothing/1' }),
  'GET /api/evaluations/:id/archives/:revision': about((id) => [
    { path: `/api/evaluations/${id}/archives/1` },
  ]),

  'GET /api/evaluations': always(
    { path: '/api/evaluations' },
    { method: 'HEAD', path: '/api/evaluations' },
  ),
  'POST /api/evaluations': {
    asks: ({ played }) => [
      post('/api/evaluations', { id: played, ...another }),
      post('/api/evaluations', { ...another, people: [{ person: 'nothing', role: 'lead' }] }),
      post('/api/evaluations', { ...another, template: 'nothing' }),
    ],
  },
  'GET /api/evaluations/:id': about((id) => [{ path: `/api/evaluations/${id}` }]),
  'GET /api/evaluations/:id/view': about((id) => [
    { path: `/api/evaluations/${id}/view` },
    { method: 'HEAD', path: `/api/evaluations/${id}/view` },
  ]),
  'GET /api/evaluations/:id/parts': about((id) => [{ path: `/api/evaluations/${id}/parts` }]),
  'GET /api/evaluations/:id/appointable': about((id) => [
    { path: `/api/evaluations/${id}/appointable` },
  ]),
  'GET /api/evaluations/:id/candidates': about((id) => [
    { path: `/api/evaluations/${id}/candidates` },
  ]),
  'GET /api/evaluations/:id/events': about((id) => [
    { path: `/api/evaluations/${id}/events` },
    { path: `/api/evaluations/${id}/events?after=5` },
    { path: `/api/evaluations/${id}/events?after=999` },
    { path: `/api/evaluations/${id}/events?after=nothing` },
  ]),
  'GET /api/evaluations/:id/trail/verify': about((id) => [
    { path: `/api/evaluations/${id}/trail/verify` },
  ]),
  'GET /api/evaluations/:id/trail.json': about((id) => [
    { path: `/api/evaluations/${id}/trail.json` },
  ]),
  'GET /api/evaluations/:id/trail.csv': about((id) => [
    { path: `/api/evaluations/${id}/trail.csv` },
  ]),
  'GET /api/evaluations/:id/scores': about((id) => [{ path: `/api/evaluations/${id}/scores` }]),
  'GET /api/evaluations/:id/scores.json': about((id) => [
    { path: `/api/evaluations/${id}/scores.json` },
  ]),
  'GET /api/evaluations/:id/scores.csv': about((id) => [
    { path: `/api/evaluations/${id}/scores.csv` },
  ]),
  'GET /api/evaluations/:id/checks': about((id) => [{ path: `/api/evaluations/${id}/checks` }]),
  'GET /api/evaluations/:id/report.json': about((id) => [
    { path: `/api/evaluations/${id}/report.json` },
    { path: `/api/evaluations/${id}/report.json?scores=0` },
  ]),
  'GET /api/evaluations/:id/report.html': about((id) => [
    { path: `/api/evaluations/${id}/report.html?theme=dark` },
    { path: `/api/evaluations/${id}/report.html?theme=pink` },
  ]),
  'GET /api/evaluations/:id/report.pdf': about((id) => [
    { path: `/api/evaluations/${id}/report.pdf` },
    { path: `/api/evaluations/${id}/report.pdf?standard=a-2a` },
  ]),
  'GET /api/evaluations/:id/report.docx': about((id) => [
    { path: `/api/evaluations/${id}/report.docx` },
  ]),
  'GET /api/evaluations/:id/scores.xlsx': about((id) => [
    { path: `/api/evaluations/${id}/scores.xlsx` },
  ]),
  'GET /api/evaluations/:id/plan.csv': about((id) => [
    { path: `/api/evaluations/${id}/plan.csv?scores=0` },
  ]),
  'POST /api/evaluations/:id/shares': about((id) => [
    post(`/api/evaluations/${id}/shares`, { name: 'Ekbacka', until: 1, passcode: null }),
    post(`/api/evaluations/${id}/shares`, {}),
  ]),
  'GET /api/evaluations/:id/openings': about((id) => [{ path: `/api/evaluations/${id}/openings` }]),
  'GET /api/evaluations/:id/releases/:no': about((id) => [
    { path: `/api/evaluations/${id}/releases/1` },
  ]),
  'GET /api/evaluations/:id/seen': about((id) => [{ path: `/api/evaluations/${id}/seen` }]),
  'PUT /api/evaluations/:id/seen': about((id) => [
    { ...post(`/api/evaluations/${id}/seen`, { seq: 1 }), method: 'PUT' },
    { ...post(`/api/evaluations/${id}/seen`, {}), method: 'PUT' },
  ]),
  'GET /api/evaluations/:id/versions': about((id) => [{ path: `/api/evaluations/${id}/versions` }]),
  'GET /api/evaluations/:id/versions/:version/:room': about((id) => [
    { path: `/api/evaluations/${id}/versions/now/area-1` },
    { path: `/api/evaluations/${id}/versions/1/area-1` },
    { path: `/api/evaluations/${id}/versions/now/talk-1` },
  ]),
  'POST /api/evaluations/:id/versions': about((id) => [
    post(`/api/evaluations/${id}/versions`, { name: 'Före remiss' }),
    post(`/api/evaluations/${id}/versions`, {}),
  ]),
  'POST /api/evaluations/:id/versions/:version/before-restore': about((id) => [
    post(`/api/evaluations/${id}/versions/1/before-restore`, {}),
  ]),
  'POST /api/evaluations/:id/files': about((id) => [
    post(`/api/evaluations/${id}/files?name=a.exe`, 'x'),
    post(`/api/evaluations/${id}/files?name=a.pdf`, 'x'),
  ]),
  'GET /api/evaluations/:id/files/:sha256': about((id) => [
    { path: `/api/evaluations/${id}/files/${filed.file.sha256}` },
    { path: `/api/evaluations/${id}/files/${'0'.repeat(64)}` },
    { path: `/api/evaluations/${id}/files/nothing` },
  ]),
  'POST /api/evaluations/:id/commands': {
    asks: ({ played }) => refusedIn(played),
    once: ({ demo }) => [
      ...refusedIn(demo).slice(0, 4),
      ...refusedIn('nothing-at-all').slice(0, 2),
    ],
  },
}

/** The routes of a server that nobody has said anything of here. */
export function unclassified(routes: readonly { method: string; path: string }[]): string[] {
  const names = new Set(routes.map(({ method, path }) => `${method} ${path}`))
  return [...names].filter((name) => !(name in ways))
}

function always(...asks: Asking[]): Way {
  return { asks: () => asks }
}

function once(...asks: Asking[]): Way {
  return { asks: () => [], once: () => asks }
}

/** All of it of the evaluation that is played; of the demo's and of none at the end. */
function about(asks: (id: string) => Asking[]): Way {
  return {
    asks: ({ played }) => asks(played),
    once: ({ demo }) => [demo, 'nothing-at-all', '..'].flatMap(asks),
  }
}

function post(path: string, body: unknown): Asking {
  return { method: 'POST', path, body }
}

const another = {
  template: 'kommunkompassen-2023',
  municipality: 'Ekbacka',
  year: 2026,
  people: [],
}

/** In each state that the owner's secrets are in: saved, handed in, taken back, and sealed. */
const secretRows = ['1.1', '2.3', '2.4', '4.1', '8.1']

/**
 * Of each command one that is refused, whoever asks it. Nobody but an evaluator saves, and a value
 * that is none is not saved either.
 */
const refused: Record<Command['type'], (row: string) => Record<string, unknown>> = {
  save: () => ({ draft: { value: { points: 99 }, stage: null, rationale: '' } }),
  submit: () => ({ value: { points: 5 }, stage: 'planned', rationale: '' }),
  withdraw: () => ({}),
  propose: () => ({ value: { points: 5 }, stage: 'deployed', rationale: 'x', replaces: null }),
  agree: () => ({ proposal: 1 }),
  takeBack: () => ({ proposal: 1 }),
  escalate: () => ({ reason: 'x' }),
  adjudicate: () => ({ value: { points: 5 }, stage: 'deployed', reason: 'x' }),
  return: () => ({ reason: 'x' }),
  recuse: () => ({ person: 'stranger', area: 1, reason: 'x' }),
  assign: () => ({ person: 'municipality' }),
  appoint: () => ({ person: 'municipality', role: 'municipality' }),
  dismiss: () => ({ person: 'stranger', reason: 'x' }),
  setTolerance: () => ({ percent: 20 }),
  addEvidence: () => ({ item: { ...interview, heldBy: ['municipality'] } }),
  changeEvidence: () => ({ evidence: 399, item: interview }),
  removeEvidence: () => ({ evidence: 399, reason: '' }),
  link: () => ({ from: { kind: 'evidence', evidence: 399 }, to: subQuestion('1.1') }),
  unlink: () => ({ link: 999 }),
  comment: () => ({ on: noText, text: 'x', blocking: false, assignee: null, mentions: [] }),
  suggest: () => ({ on: { ...noText, ...passage }, replacement: 'x', text: '', mentions: [] }),
  reply: () => ({ ...noThread, text: 'x', mentions: [] }),
  editComment: () => ({ ...noThread, comment: 1, text: 'x' }),
  resolve: () => noThread,
  reopen: () => noThread,
  setBlocking: () => ({ ...noThread, blocking: true }),
  assignThread: () => ({ ...noThread, assignee: null }),
  acceptSuggestion: () => noThread,
  rejectSuggestion: () => ({ ...noThread, reason: 'x' }),
  markReady: () => ({ section: noText }),
  markDraft: () => ({ section: noText }),
  returnSection: () => ({ section: noText, reason: 'x' }),
  approveSection: () => ({ section: noText, digest: '0'.repeat(64) }),
  waive: () => ({ finding: 'no finding', reason: 'x' }),
  liftWaiver: () => ({ finding: 'sectionEmpty:1.1' }),
  release: () => ({ scores: false, note: '', remarksUntil: 1 }),
  withdrawRelease: () => ({ release: 999, reason: 'x' }),
  setRemarksUntil: () => ({ release: 999, until: null }),
  revokeShare: () => ({ share: 'x'.repeat(16) }),
  setLive: () => ({ on: false }),
  answerRemark: () => ({ remark: 999, accepted: true, text: 'x' }),
  finalise: () => ({ purgeNotes: false }),
  reopenEvaluation: () => ({ reason: 'x' }),
  compare: () => ({ base: { set: 'nothing', version: 999, since: null } }),
  followUp: () => ({ improvement: 999, outcome: 'done', text: 'x' }),
}

const noText = { room: 'summary', root: 'nothing' }
const noThread = { thread: 999 }
const passage = { start: 'AA==', end: 'AA==', quote: 'x', before: '', after: '' }
const interview = {
  kind: 'interview',
  role: 'Rektor',
  group: 'staff',
  people: 1,
  date: null,
  heldBy: [],
  name: '',
}

function subQuestion(no: string) {
  return { kind: 'subQuestion', subQuestion: no }
}

const onRows = [
  'save',
  'submit',
  'withdraw',
  'propose',
  'agree',
  'takeBack',
  'escalate',
  'adjudicate',
  'return',
]

function refusedIn(id: string): Asking[] {
  const path = `/api/evaluations/${id}/commands`
  const commands = Object.entries(refused).flatMap(([type, rest]) => {
    const rows = onRows.includes(type) ? secretRows : [undefined]
    return rows.map((subQuestion) => ({
      type,
      ...(subQuestion && { subQuestion }),
      ...rest(subQuestion ?? ''),
      id: uuidOf(`refused ${type} ${subQuestion}`),
    }))
  })
  const [first] = commands
  return [
    ...commands.map((body) => post(path, body)),
    // Written for another version: what is told of the present one must not tell more.
    ...commands.slice(0, secretRows.length).map((body) => post(path, { ...body, expected: 77 })),
    post(path, { ...first, more: 1 }),
    post(path, { ...first, id: 'nothing' }),
    post(path, { ...first, type: 'nothing' }),
    post(path, '{"type":'),
    post(path, 'x'.repeat(300_000)),
    { ...post(path, first), headers: { origin: 'https://evil.example' } },
    { ...post(path, first), headers: { 'accept-language': 'nb' } },
  ]
}
