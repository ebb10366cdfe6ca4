/**
 * The consensus rules a second time, plainly, for comparison only: one picture, which each accepted
 * command changes in place, and which every question is answered from. It shares no code with the
 * product and knows nothing of events.
 */

/** What stands on a sheet beside value, stage and rationale; what is left out is empty. */
interface PlainBeside {
  answers?: PlainAnswer[]
  flags?: string[]
  note?: string
}

export interface PlainAnswer {
  criterion: string
  stage: string
  share: number
}

export interface PlainCommand extends PlainBeside {
  type: string
  subQuestion?: string
  value?: PlainValue
  stage?: string
  rationale?: string
  replaces?: number | null
  proposal?: number
  reason?: string
  person?: string
  area?: number | 'all'
  percent?: number
  draft?: { value: PlainValue | null; stage: string | null; rationale: string } & PlainBeside
}
export type PlainValue = { points?: number | string; percent?: number | string }

export interface PlainSetting {
  /** Sub-question numbers and whole maxima; the area is the digit before the dot. */
  rows: PlainAsked[]
  /** S10: the lowest and highest share of each stage, in whole percent. */
  bands: { stage: string; from: number; to: number }[]
  evaluators: string[]
  lead: string
  observers: string[]
  municipality: string[]
  reveal: 'subQuestion' | 'area'
  tolerance: number
}

interface PlainAsked {
  no: string
  maximum: number
  criteria: { id: string; weight: number }[]
}

interface Said {
  who: string
  command: PlainCommand
}

interface PlainJudgement extends Required<PlainBeside> {
  person: string
  value: number
  stage: string
  rationale: string
}

interface PlainSheet extends Required<PlainBeside> {
  value: number | null
  stage: string | null
  rationale: string
}

interface PlainProposal {
  no: number
  by: string
  value: number
  stage: string
  rationale: string
  agreeing: string[]
}

/** Where one row stands after a list of commands. */
interface PlainRow extends PlainAsked {
  area: number
  q: string[]
  submitted: string[]
  contents: Map<string, PlainSheet>
  revealed: PlainJudgement[] | null
  proposal: PlainProposal | null
  proposalsEver: number
  escalated: string | null
  returned: string | null
  decided: { by: string; value: number; stage: string; rationale: string; people: string[] } | null
}

interface Picture {
  rows: PlainRow[]
  tolerance: number
  everSubmitted: boolean
  evaluators: string[]
  observers: string[]
  recusals: { person: string; area: number }[]
}

export class ObviousConsensus {
  readonly picture: Picture
  private readonly setting: PlainSetting

  constructor(setting: PlainSetting) {
    this.setting = setting
    this.picture = firstPicture(setting)
  }

  /** Whether the command happens. If so the picture shows it. */
  say(who: string, command: PlainCommand): boolean {
    if (!isAllowed(this.setting, this.picture, who, command)) return false
    happens(this.setting, this.picture, { who, command })
    revealWhatIsDue(this.setting, this.picture)
    return true
  }
}

function firstPicture(setting: PlainSetting): Picture {
  return {
    rows: setting.rows.map((asked) => ({
      ...asked,
      area: Number(asked.no.split('.')[0]),
      q: [...setting.evaluators],
      submitted: [],
      contents: new Map(),
      revealed: null,
      proposal: null,
      proposalsEver: 0,
      escalated: null,
      returned: null,
      decided: null,
    })),
    tolerance: setting.tolerance,
    everSubmitted: false,
    evaluators: [...setting.evaluators],
    observers: [...setting.observers],
    recusals: [],
  }
}

function happens(setting: PlainSetting, picture: Picture, { who, command }: Said): void {
  const row = picture.rows.find((each) => each.no === command.subQuestion)
  if (command.type === 'setTolerance') picture.tolerance = command.percent ?? -1
  if (command.type === 'assign') joins(setting, picture, command.person ?? '')
  if (command.type === 'recuse') {
    for (const each of picture.rows) {
      if (command.area !== 'all' && command.area !== each.area) continue
      leaves(each, command.person ?? '', command.reason ?? '')
    }
    for (const area of areasOf(setting)) {
      if (command.area === 'all' || command.area === area) {
        picture.recusals.push({ person: command.person ?? '', area })
      }
    }
  }
  if (!row) return
  if (command.type === 'save' && command.draft) {
    const { value, stage, rationale } = command.draft
    row.contents.set(who, {
      value: value === null ? null : thousandths(value, row.maximum),
      stage,
      rationale,
      ...besideIt(command.draft),
    })
  }
  const content = {
    value: command.value ? (thousandths(command.value, row.maximum) ?? -1) : -1,
    stage: command.stage ?? '',
    rationale: command.rationale ?? '',
  }
  if (command.type === 'submit') {
    row.contents.set(who, { ...content, ...besideIt(command) })
    row.submitted.push(who)
    picture.everSubmitted = true
  }
  if (command.type === 'withdraw') row.submitted = row.submitted.filter((each) => each !== who)
  if (command.type === 'propose') {
    row.proposalsEver += 1
    row.proposal = { no: row.proposalsEver, by: who, ...content, agreeing: [who] }
  }
  if (command.type === 'agree' && row.proposal) {
    const { value, stage, rationale, agreeing } = row.proposal
    agreeing.push(who)
    const everybody = row.q.length >= 2 && row.q.every((person) => agreeing.includes(person))
    if (everybody) decide(row, { by: 'agreement', value, stage, rationale, people: agreeing })
  }
  if (command.type === 'takeBack' && row.proposal) {
    row.proposal.agreeing = row.proposal.agreeing.filter((person) => person !== who)
    if (row.proposal.agreeing.length === 0) row.proposal = null
  }
  if (command.type === 'escalate') row.escalated = command.reason ?? ''
  if (command.type === 'adjudicate') {
    decide(row, { ...content, by: 'adjudication', rationale: command.reason ?? '', people: [who] })
  }
  if (command.type === 'return') {
    row.decided = null
    row.returned = command.reason ?? ''
  }
}

function besideIt({ answers = [], flags = [], note = '' }: PlainBeside): Required<PlainBeside> {
  return { answers, flags: flags.filter((flag, at) => flags.indexOf(flag) === at), note }
}

function decide(row: PlainRow, decided: PlainRow['decided']): void {
  row.decided = decided
  row.proposal = null
  row.escalated = null
  row.returned = null
}

function joins(setting: PlainSetting, picture: Picture, person: string): void {
  for (const area of joinable(setting, picture, person)) {
    for (const row of picture.rows) {
      if (row.area === area && row.revealed === null) row.q.push(person)
    }
  }
  if (!picture.evaluators.includes(person)) picture.evaluators.push(person)
  picture.observers = picture.observers.filter((each) => each !== person)
}

function joinable(setting: PlainSetting, picture: Picture, person: string): number[] {
  return areasOf(setting).filter((area) => {
    if (picture.recusals.some((each) => each.person === person && each.area === area)) return false
    const open = picture.rows.filter((row) => row.area === area && row.revealed === null)
    return open.some((row) => row.q.length < 3 && !row.q.includes(person))
  })
}

function leaves(row: PlainRow, person: string, reason: string): void {
  if (!row.q.includes(person)) return
  row.q = row.q.filter((each) => each !== person)
  if (row.revealed === null) {
    row.submitted = row.submitted.filter((each) => each !== person)
    row.contents.delete(person)
    return
  }
  row.proposal = null
  if (row.decided?.by === 'agreement') {
    row.decided = null
    row.returned = reason
  }
}

function revealWhatIsDue(setting: PlainSetting, picture: Picture): void {
  const due = (row: PlainRow) =>
    row.q.length >= 2 && row.q.every((person) => row.submitted.includes(person))
  for (const area of areasOf(setting)) {
    const open = picture.rows.filter((row) => row.area === area && row.revealed === null)
    if (setting.reveal === 'area' && !open.every(due)) continue
    for (const row of open.filter(due)) {
      row.revealed = row.q.map((person) => {
        const content = row.contents.get(person)
        return {
          person,
          value: content?.value ?? -1,
          stage: content?.stage ?? '',
          rationale: content?.rationale ?? '',
          ...besideIt(content ?? {}),
        }
      })
    }
  }
}

function isAllowed(
  setting: PlainSetting,
  picture: Picture,
  who: string,
  command: PlainCommand,
): boolean {
  const isLead = who === setting.lead
  if (command.type === 'setTolerance') return isLead && !picture.everSubmitted
  if (command.type === 'assign') {
    const person = command.person ?? ''
    if (!isLead || person === setting.lead || setting.municipality.includes(person)) return false
    return joinable(setting, picture, person).length > 0
  }
  if (command.type === 'recuse') {
    const person = command.person ?? ''
    if (!isLead && who !== person) return false
    if (!picture.evaluators.includes(person)) return false
    return areasOf(setting)
      .filter((area) => command.area === 'all' || command.area === area)
      .some(
        (area) => !picture.recusals.some((each) => each.person === person && each.area === area),
      )
  }
  const row = picture.rows.find((each) => each.no === command.subQuestion)
  if (!row) return false
  const inQ = row.q.includes(who)
  const isRevealed = row.revealed !== null && row.decided === null
  const mayStand =
    command.value === undefined ||
    (thousandths(command.value, row.maximum) !== null &&
      !(command.stage === 'planned' && thousandths(command.value, row.maximum) !== 0))
  if (!mayStand) return false
  switch (command.type) {
    case 'save': {
      const value = command.draft?.value ?? null
      if (value !== null && thousandths(value, row.maximum) === null) return false
      if (!areAnswers(setting, row, command.draft?.answers ?? [])) return false
      return inQ && row.revealed === null && !row.submitted.includes(who)
    }
    case 'submit': {
      const answers = command.answers ?? []
      if (!areAnswers(setting, row, answers)) return false
      const suggested = suggestedBy(row, answers)
      const departs =
        suggested !== null && suggested !== thousandths(command.value ?? {}, row.maximum)
      if (departs && command.rationale?.trim() === '') return false
      return inQ && row.revealed === null && !row.submitted.includes(who)
    }
    case 'withdraw':
      return inQ && row.revealed === null && row.submitted.includes(who)
    case 'propose': {
      if (!inQ || !isRevealed) return false
      if ((row.proposal?.no ?? null) !== command.replaces) return false
      const value = thousandths(command.value ?? {}, row.maximum) ?? -1
      return command.rationale?.trim() !== '' || !mustExplain(picture, row, value)
    }
    case 'agree':
      if (!inQ || !isRevealed || row.proposal?.no !== command.proposal) return false
      return !row.proposal?.agreeing.includes(who)
    case 'takeBack':
      if (!inQ || !isRevealed || row.proposal?.no !== command.proposal) return false
      return row.proposal?.agreeing.includes(who) ?? false
    case 'escalate':
      return inQ && isRevealed && row.escalated === null
    case 'adjudicate':
      return isLead && isRevealed && (row.escalated !== null || row.q.length < 2)
    case 'return':
      if (row.decided === null) return false
      return isLead || (inQ && row.decided.by === 'agreement')
    default:
      throw new Error(`unknown command ${command.type}`)
  }
}

function mustExplain(picture: Picture, row: PlainRow, value: number): boolean {
  const values = (row.revealed ?? []).map((judgement) => judgement.value).sort((a, b) => a - b)
  const lowest = values.at(0) ?? 0
  const highest = values.at(-1) ?? 0
  if (value < lowest || value > highest) return true
  const percentApart = ((highest - lowest) * 100) / (row.maximum * 1000)
  return percentApart > picture.tolerance
}

/** S10: each to something that is asked, none to the same, each share in the band of its stage. */
function areAnswers(setting: PlainSetting, row: PlainRow, answers: PlainAnswer[]): boolean {
  const to = answers.map(({ criterion }) => criterion)
  if (new Set(to).size < to.length) return false
  return answers.every(({ criterion, stage, share }) => {
    const band = setting.bands.find((each) => each.stage === stage)
    if (!band || !row.criteria.some(({ id }) => id === criterion)) return false
    return band.from <= share / 10 && share / 10 <= band.to
  })
}

/** S10: each criterion as often as it weighs, and the mean of that; null where one is missing. */
function suggestedBy(row: PlainRow, answers: PlainAnswer[]): number | null {
  const shares: number[] = []
  for (const { id, weight } of row.criteria) {
    const answer = answers.find(({ criterion }) => criterion === id)
    if (!answer) return null
    for (let time = 0; time < weight; time += 1) shares.push(answer.share)
  }
  if (shares.length === 0) return null
  const whole = BigInt(row.maximum) * shares.reduce((sum, share) => sum + BigInt(share), 0n)
  const count = BigInt(shares.length)
  const rest = whole % count
  return Number(whole / count) + (rest * 2n >= count ? 1 : 0)
}

function areasOf(setting: PlainSetting): number[] {
  return [...new Set(setting.rows.map(({ no }) => Number(no.split('.')[0])))]
}

/** By counting decimals and whole-number fractions; null for what is refused. */
function thousandths(value: PlainValue, maximum: number): number | null {
  const isPercent = value.percent !== undefined
  const text = String(isPercent ? value.percent : value.points).replace(',', '.')
  const parts = text.split('.')
  const allDigits = parts.every(
    (part) => part !== '' && [...part].every((c) => '0123456789'.includes(c)),
  )
  if (!allDigits || parts.length > 2) return null
  const decimals = (parts[1] ?? '').length
  if (decimals > (isPercent ? 1 : 3)) return null
  const scaled = BigInt(parts.join('')) * (isPercent ? BigInt(maximum) * 10n : 1000n)
  const exact = scaled / 10n ** BigInt(decimals)
  return exact > BigInt(maximum) * 1000n ? null : Number(exact)
}
