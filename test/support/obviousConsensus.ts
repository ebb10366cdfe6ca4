/**
 * The consensus rules a second time, slowly and plainly, for comparison only. Nothing is kept but
 * the list of accepted commands; every question is answered by reading that list from the start.
 * It shares no code with the product and knows nothing of events.
 */

export interface PlainCommand {
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
  draft?: { value: PlainValue | null; stage: string | null; rationale: string }
}
export type PlainValue = { points?: number | string; percent?: number | string }

export interface PlainSetting {
  /** Sub-question numbers and whole maxima; the area is the digit before the dot. */
  rows: { no: string; maximum: number }[]
  evaluators: string[]
  lead: string
  observers: string[]
  municipality: string[]
  reveal: 'subQuestion' | 'area'
  tolerance: number
}

interface Said {
  who: string
  command: PlainCommand
}

interface PlainJudgement {
  person: string
  value: number
  stage: string
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
interface PlainRow {
  no: string
  maximum: number
  area: number
  q: string[]
  submitted: string[]
  contents: Map<string, { value: number | null; stage: string | null; rationale: string }>
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
  private readonly setting: PlainSetting
  private readonly accepted: Said[] = []

  constructor(setting: PlainSetting) {
    this.setting = setting
  }

  /** Whether the command happens. If so it is remembered. */
  say(who: string, command: PlainCommand): boolean {
    if (!isAllowed(this.setting, this.picture(), who, command)) return false
    this.accepted.push({ who, command })
    return true
  }

  picture(): Picture {
    return pictureAfter(this.setting, this.accepted)
  }
}

function pictureAfter(setting: PlainSetting, story: Said[]): Picture {
  const picture: Picture = {
    rows: setting.rows.map(({ no, maximum }) => ({
      no,
      maximum,
      area: Number(no.split('.')[0]),
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
  for (const said of story) {
    happens(setting, picture, said)
    revealWhatIsDue(setting, picture)
  }
  return picture
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
    })
  }
  const content = {
    value: command.value ? (thousandths(command.value, row.maximum) ?? -1) : -1,
    stage: command.stage ?? '',
    rationale: command.rationale ?? '',
  }
  if (command.type === 'submit') {
    row.contents.set(who, content)
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
      return inQ && row.revealed === null && !row.submitted.includes(who)
    }
    case 'submit':
      return inQ && row.revealed === null && !row.submitted.includes(who)
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
