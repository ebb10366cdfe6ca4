/**
 * The rules beside the judging a second time, plainly, for comparison only: one picture, which each
 * accepted command changes in place. It shares no code with the product and knows nothing of events.
 */

interface PlainThread {
  no: number
  room: string
  root: string
  author: string
  blocker: string | null
  assignee: string | null
  done: boolean
  comments: { by: string; text: string }[]
  suggestion: { replacement: string; answer: 'open' | 'accepted' | 'rejected' } | null
}

interface PlainItem {
  no: number
  date: string | null
  title: string
}

interface PlainLink {
  no: number
  from: string
  to: string
  toSubQuestion: boolean
}

export interface PlainPlace {
  room: string
  root: string
  quote?: string
  start?: string
}

type PlainEnd =
  | { kind: 'evidence'; evidence: number }
  | { kind: 'passage'; passage: PlainPlace }
  | { kind: 'subQuestion'; subQuestion: string }
  | { kind: 'point'; room: string; point: string }

/** Any of the commands beside the judging; each has those of these that it needs. */
export interface PlainBesideCommand {
  type: string
  item?: { kind: string; date: string | null; title?: string; role?: string; heldBy?: string[] }
  evidence?: number
  from?: PlainEnd
  to?: PlainEnd
  link?: number
  on?: PlainPlace
  text?: string
  blocking?: boolean
  assignee?: string | null
  mentions?: string[]
  replacement?: string
  thread?: number
  comment?: number
  section?: PlainPlace
  digest?: string
  finding?: string
}

export interface PlainTeam {
  lead: string
  evaluators: string[]
  observers: string[]
  /** Who is recused from which areas. */
  recused: Record<string, number[]>
  areas: number[]
  rows: string[]
  texts: PlainPlace[]
  assessmentDate: string
}

export class ObviousBeside {
  items: (PlainItem | null)[] = []
  links: (PlainLink | null)[] = []
  threads: PlainThread[] = []
  sections = new Map<string, { state: string; approved: string | null; fallen: boolean }>()
  waived = new Set<string>()

  /** Whether it happened. */
  say(who: string, command: PlainBesideCommand, team: PlainTeam): boolean {
    const isLead = who === team.lead
    const isEvaluator = team.evaluators.includes(who)
    const isTeam = isLead || isEvaluator || team.observers.includes(who)
    const out = (person: string, area: number) => (team.recused[person] ?? []).includes(area)
    const outOfAll = (person: string) => team.areas.every((area) => out(person, area))
    const inTeam = (person: string) =>
      person === team.lead || team.evaluators.includes(person) || team.observers.includes(person)
    const sees = (person: string, room: string) =>
      inTeam(person) &&
      !(room === 'summary' ? outOfAll(person) : out(person, Number(room.slice(5))))
    const writes = (room: string) => isEvaluator && sees(who, room)
    const exists = (place: PlainPlace | undefined) =>
      team.texts.some((text) => text.room === place?.room && text.root === place.root)
    const isLate = (date: string | null | undefined) =>
      typeof date === 'string' && date > team.assessmentDate
    const thread = this.threads[(command.thread ?? 0) - 1]
    const keeps = (isLead || isEvaluator) && !outOfAll(who)

    switch (command.type) {
      case 'addEvidence': {
        const { item } = command
        if (!keeps || !item || this.items.length >= 400) return false
        if ((item.heldBy ?? []).some((person) => !inTeam(person))) return false
        this.items.push({
          no: this.items.length + 1,
          date: item.date,
          title: item.title ?? item.role ?? '',
        })
        return true
      }
      case 'changeEvidence': {
        const { item } = command
        const no = command.evidence ?? 0
        if (!keeps || !item || !this.items[no - 1]) return false
        if ((item.heldBy ?? []).some((person) => !inTeam(person))) return false
        const bears = this.links.some((one) => one?.from === `evidence ${no}` && one.toSubQuestion)
        if (bears && isLate(item.date)) return false
        this.items[no - 1] = { no, date: item.date, title: item.title ?? item.role ?? '' }
        return true
      }
      case 'removeEvidence': {
        const no = command.evidence ?? 0
        if (!keeps || !this.items[no - 1]) return false
        this.items[no - 1] = null
        this.links = this.links.map((one) => (one?.from === `evidence ${no}` ? null : one))
        return true
      }
      case 'link': {
        const { from, to } = command
        if (!keeps || !from || !to) return false
        let room = ''
        if (to.kind === 'subQuestion') {
          if (!team.rows.includes(to.subQuestion)) return false
          room = `area-${to.subQuestion[0]}`
        } else if (to.kind === 'point') {
          if (!team.areas.includes(Number(to.room.slice(5)))) return false
          room = to.room
        } else if (to.kind === 'passage') {
          if (!exists(to.passage)) return false
          room = to.passage.room
        }
        if (room !== 'summary' && out(who, Number(room.slice(5)))) return false
        if (from.kind === 'passage') {
          if (to.kind !== 'point' || from.passage.room !== to.room || !exists(from.passage))
            return false
        } else if (from.kind === 'evidence') {
          const item = this.items[from.evidence - 1]
          if (!item || (to.kind === 'subQuestion' && isLate(item.date))) return false
        }
        const [one, other] = [nameOf(from), nameOf(to)]
        if (this.links.some((each) => each?.from === one && each.to === other)) return false
        const no = this.links.length + 1
        this.links.push({ no, from: one, to: other, toSubQuestion: to.kind === 'subQuestion' })
        return true
      }
      case 'unlink': {
        const found = this.links[(command.link ?? 0) - 1]
        if (!keeps || !found) return false
        const area = Number(/(?:subQuestion |area-)(\d)/.exec(found.to)?.[1] ?? 0)
        if (area > 0 && out(who, area)) return false
        this.links[found.no - 1] = null
        return true
      }
      case 'comment':
      case 'suggest': {
        const { on } = command
        if (!on || !isTeam || !sees(who, on.room) || !exists(on)) return false
        if (command.blocking && !isLead && !isEvaluator) return false
        const called = [...(command.mentions ?? []), command.assignee ?? who]
        if (!called.every((person) => sees(person, on.room))) return false
        const suggests = command.type === 'suggest'
        this.threads.push({
          no: this.threads.length + 1,
          room: on.room,
          root: on.root,
          author: who,
          blocker: command.blocking ? who : null,
          assignee: command.assignee ?? null,
          done: false,
          comments: [{ by: who, text: command.text ?? '' }],
          suggestion: suggests ? { replacement: command.replacement ?? '', answer: 'open' } : null,
        })
        return true
      }
    }
    if (command.thread !== undefined) {
      if (!thread || !isTeam || !sees(who, thread.room)) return false
      const mayLift = thread.blocker === null || thread.blocker === who || isLead
      if (command.type === 'reopen') {
        if (!thread.done || (thread.blocker && !isLead && !isEvaluator)) return false
        thread.done = false
        return true
      }
      if (thread.done) return false
      const waits = thread.suggestion?.answer === 'open'
      switch (command.type) {
        case 'reply':
          if (!(command.mentions ?? []).every((person) => sees(person, thread.room))) return false
          thread.comments.push({ by: who, text: command.text ?? '' })
          return true
        case 'editComment': {
          const comment = thread.comments[(command.comment ?? 0) - 1]
          if (comment?.by !== who) return false
          comment.text = command.text ?? ''
          return true
        }
        case 'resolve':
          if (!mayLift || (waits && thread.author !== who)) return false
          thread.done = true
          return true
        case 'setBlocking':
          if (command.blocking === (thread.blocker !== null)) return false
          if (command.blocking ? !isLead && !isEvaluator : !mayLift) return false
          thread.blocker = command.blocking ? who : null
          return true
        case 'assignThread': {
          const assignee = command.assignee ?? null
          if (assignee === thread.assignee) return false
          if (assignee && !sees(assignee, thread.room)) return false
          thread.assignee = assignee
          return true
        }
        case 'acceptSuggestion':
          if (!waits || !writes(thread.room) || !thread.suggestion) return false
          thread.suggestion.answer = 'accepted'
          thread.done = true
          return true
        case 'rejectSuggestion':
          if (!waits || !(isLead || writes(thread.room)) || !thread.suggestion) return false
          thread.suggestion.answer = 'rejected'
          thread.done = thread.blocker === null
          return true
      }
      return false
    }
    if (command.section) {
      const { section } = command
      if (!exists(section)) return false
      const key = `${section.room} ${section.root}`
      const now = this.sections.get(key) ?? { state: 'draft', approved: null, fallen: false }
      const set = (change: Partial<typeof now>) => {
        this.sections.set(key, { ...now, ...change })
        return true
      }
      switch (command.type) {
        case 'markReady':
          if (!writes(section.room) || now.state === 'ready' || now.state === 'approved')
            return false
          return set({ state: 'ready' })
        case 'markDraft':
          if (!writes(section.room) || now.state === 'draft' || now.state === 'approved')
            return false
          return set({ state: 'draft' })
        case 'returnSection':
          return isLead && now.state !== 'returned' && set({ state: 'returned' })
        case 'approveSection': {
          const blocked = this.threads.some(
            ({ room, root, done, blocker }) => `${room} ${root}` === key && !done && blocker,
          )
          if (!isLead || now.state === 'approved' || blocked) return false
          return set({ state: 'approved', approved: command.digest ?? null, fallen: false })
        }
        case 'noteTextMoved':
          if (now.state !== 'approved' || now.approved === command.digest) return false
          return set({ state: 'draft', fallen: true })
      }
    }
    const finding = command.finding ?? ''
    if (!isLead || this.waived.has(finding) === (command.type === 'waive')) return false
    if (command.type === 'waive') this.waived.add(finding)
    else this.waived.delete(finding)
    return true
  }
}

function nameOf(end: PlainEnd): string {
  if (end.kind === 'passage') {
    const { room, root, start } = end.passage
    return `passage ${room} ${root} ${start}`
  }
  return Object.values(end).join(' ')
}
