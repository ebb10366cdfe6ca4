import {
  type Act,
  type Command,
  command,
  createEvaluation,
  type Decision,
  decide,
  type EvaluationState,
  type EvidencePart,
  emptyState,
  evolve,
  isRefused,
  isSameText,
  type Known,
  type MarginPart,
  type NewEvaluation,
  type Part,
  type PersonId,
  type PrivateChange,
  partName,
  partsFor,
  personId,
  privateEntry,
  type Recorded,
  type Refusal,
  type SectionsPart,
  type SectionView,
  type SubQuestionView,
  subQuestionNo,
  type TeamEvent,
  type TeamView,
  type Template,
  type TextRef,
  teamEvent,
  template,
  textAskedFor,
  viewFor,
} from '@samsyn/scoring'
import type { z } from 'zod'

/** A command as it comes over HTTP: plain JSON, before the schema. */
export type Said = z.input<typeof command>

export const anna = personId.parse('anna')
export const bert = personId.parse('bert')
export const cleo = personId.parse('cleo')
/** Has no part in the evaluation until she is assigned. */
export const dora = personId.parse('dora')
export const lena = personId.parse('lena')
export const olle = personId.parse('olle')
export const kommunen = personId.parse('kommunen')

/**
 * Two areas and three rows: small enough that random acts meet on the same row. Two of the rows ask
 * further (S10), one with weights that make thirds.
 */
export const smallTemplate: Template = template.parse({
  id: 'small-template',
  title: 'Small',
  language: 'sv',
  guide: {
    by: 'samsyn',
    bands: [
      { stage: 'planned', from: 0, to: 0, description: 'Nothing yet' },
      { stage: 'approach', from: 1, to: 30, description: 'A way' },
      { stage: 'deployed', from: 31, to: 60, description: 'In use' },
      { stage: 'followedUp', from: 61, to: 80, description: 'Looked at' },
      { stage: 'effect', from: 81, to: 100, description: 'Felt' },
    ],
  },
  areas: [
    {
      no: 1,
      name: 'First',
      subQuestions: [
        {
          no: '1.1',
          name: 'One',
          maximum: 40,
          criteria: [
            { id: 'safety', question: 'Is it safe?', weight: 1 },
            { id: 'inclusion', question: 'Is everybody in?', weight: 2 },
          ],
        },
        { no: '1.2', name: 'Two', maximum: 60 },
      ],
      sections: [{ key: '1.1+1.2', heading: 'Both', subQuestions: ['1.1', '1.2'] }],
    },
    {
      no: 2,
      name: 'Second',
      subQuestions: [
        {
          no: '2.1',
          name: 'Three',
          maximum: 100,
          criteria: [{ id: 'climate', question: 'Is it green?', weight: 1 }],
        },
      ],
      sections: [{ key: '2.1', heading: 'Third', subQuestions: ['2.1'] }],
    },
  ],
})

export interface Setting {
  template?: Template
  evaluators?: readonly PersonId[]
  reveal?: NewEvaluation['reveal']
  tolerance?: number
  assessmentDate?: string
  startedFrom?: NewEvaluation['startedFrom']
}

/**
 * One evaluation told from the outside: people say commands, time is the number of the act. Every
 * event goes through JSON and its schema on its way to the state, as it does through a store.
 */
export class Story {
  state: EvaluationState
  readonly recorded: Recorded[] = []
  readonly private: PrivateChange[] = []
  /** What the server reads in the texts, R8 and R9: nothing where nobody says. */
  texts: ((text: TextRef) => string) | undefined
  private clock = 1000
  private seen: { in: EvaluationState; by: Map<PersonId, TeamView> } | undefined

  constructor({
    template: from = smallTemplate,
    evaluators = [anna, bert],
    reveal = 'subQuestion',
    tolerance = 10,
    assessmentDate,
    startedFrom,
  }: Setting = {}) {
    const created = createEvaluation(
      {
        municipality: 'Åvik',
        year: 2024,
        assessmentDate: assessmentDate ?? null,
        tolerance,
        reveal,
        people: [
          ...evaluators.map((person) => ({ person, role: 'evaluator' }) as const),
          { person: lena, role: 'lead' },
          { person: olle, role: 'observer' },
          { person: kommunen, role: 'municipality' },
        ],
        startedFrom,
      },
      from,
    )
    if (isRefused(created)) throw new Error(created.refused)
    this.state = emptyState(from)
    this.take({ events: [created], private: [] }, lena)
  }

  /** What came of it. A refusal changes nothing. */
  say(person: PersonId, said: Said): Decision | Refusal {
    this.clock += 1
    const decision = this.wouldSay(person, said)
    if (!isRefused(decision)) this.take(decision, person)
    return decision
  }

  wouldSay(person: PersonId, said: Said): Decision | Refusal {
    const asked = this.parsed(said)
    const text = textAskedFor(this.state, asked)
    const digest = text && this.texts?.(text)
    return decide(this.state, asked, person, this.clock, { digest })
  }

  /** What the server itself noticed of a text (R5), by whoever wrote last. */
  noticed(person: PersonId, section: TextRef, digest: string): Decision | Refusal {
    return this.act(person, { type: 'noteTextMoved', section, digest })
  }

  /** What comes by another door than a command's, or with what the server has found out before. */
  act(person: PersonId, act: Act, known: Known = {}): Decision | Refusal {
    this.clock += 1
    const decision = this.wouldAct(person, act, known)
    if (!isRefused(decision)) this.take(decision, person)
    return decision
  }

  wouldAct(person: PersonId, act: Act, known: Known = {}): Decision | Refusal {
    return decide(this.state, act, person, this.clock, known)
  }

  /** Now, by its clock. */
  get now(): number {
    return this.clock
  }

  /** For the steps that only lead to what a test is about. */
  must(person: PersonId, said: Said): Decision {
    const decision = this.say(person, said)
    if (isRefused(decision)) throw new Error(`${person} ${said.type}: ${decision.refused}`)
    return decision
  }

  /** Made once for each state, because random stories look at every step from many sides. */
  view(person: PersonId): TeamView {
    if (this.seen?.in !== this.state) this.seen = { in: this.state, by: new Map() }
    const seen = this.seen.by.get(person)
    if (seen) return seen
    const view = viewFor(this.state, { person, administrator: false })
    if (view?.kind !== 'team') throw new Error(`${person} sees nothing`)
    this.seen.by.set(person, view)
    return view
  }

  /** Everything beside the judging, by name. */
  parts(person: PersonId): Map<string, Part> {
    return new Map(partsFor(this.state, { person }).map((part) => [partName(part), part]))
  }

  evidence(person: PersonId): EvidencePart {
    const part = this.parts(person).get('evidence')
    if (part?.part !== 'evidence') throw new Error(`${person} sees no evidence`)
    return part
  }

  margin(room: string, person: PersonId): MarginPart {
    const part = this.parts(person).get(`margin ${room}`)
    if (part?.part !== 'margin') throw new Error(`${person} sees no margin of ${room}`)
    return part
  }

  sections(person: PersonId): SectionsPart {
    const part = this.parts(person).get('sections')
    if (part?.part !== 'sections') throw new Error(`${person} sees no sections`)
    return part
  }

  section(ref: TextRef, person: PersonId): SectionView {
    const found = this.sections(person).sections.find(({ section }) => isSameText(section, ref))
    if (!found) throw new Error(`${person} sees no ${ref.room} ${ref.root}`)
    return found
  }

  /** What no command does. */
  happens(event: TeamEvent, actor: PersonId): void {
    this.clock += 1
    this.take({ events: [event], private: [] }, actor)
  }

  row(no: string, person: PersonId = lena): SubQuestionView {
    const rows = this.view(person).areas.flatMap((area) => area.subQuestions)
    const row = rows.find((each) => each.no === subQuestionNo.parse(no))
    if (!row) throw new Error(`no row ${no}`)
    return row
  }

  private parsed(said: Said): Command {
    return command.parse(JSON.parse(JSON.stringify(said)))
  }

  private take(decision: Decision, actor: PersonId): void {
    for (const event of decision.events) {
      const kept = teamEvent.parse(JSON.parse(JSON.stringify(event)))
      const recorded = { seq: this.state.version + 1, at: this.clock, actor, event: kept }
      this.recorded.push(recorded)
      this.state = evolve(this.state, recorded)
    }
    for (const change of decision.private) {
      const kept = {
        ...change,
        entry: privateEntry.parse(JSON.parse(JSON.stringify(change.entry))),
      }
      this.private.push(kept)
      this.state = evolve(this.state, kept)
    }
  }
}

export function submit(no: string, points: number | string, rationale = ''): Said {
  return { type: 'submit', subQuestion: no, value: { points }, stage: 'approach', rationale }
}

export function propose(
  no: string,
  points: number | string,
  replaces: number | null = null,
  rationale = 'because',
): Said {
  const value = { points }
  return { type: 'propose', subQuestion: no, value, stage: 'approach', rationale, replaces }
}

export function agree(no: string, proposal: number): Said {
  return { type: 'agree', subQuestion: no, proposal }
}

/** The reason a thing was refused, or 'accepted'. */
export function outcome(answer: Decision | Refusal): string {
  return isRefused(answer) ? answer.refused : 'accepted'
}
