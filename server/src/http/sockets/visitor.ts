import type { EvaluationId, LiveSaying, liveMessage, PersonId, RoomOutline } from '@samsyn/document'
import { liveSaying } from '@samsyn/document'
import {
  type EvaluationView,
  type evaluationView,
  type Part,
  type PartVersions,
  type part,
  partName,
} from '@samsyn/scoring'
import type { z } from 'zod'
import type { SignedIn } from '../../identity/index.ts'
import { colorOf } from '../evaluationOf.ts'
import { type Closable, closeFor } from './openSockets.ts'

export interface Line extends Closable {
  say(text: string): void
}

type Message = z.input<ReturnType<typeof liveMessage<typeof evaluationView, typeof part>>>

/** Characters. The longest saying there is has half of them. */
const LONGEST_SAYING = 128

/** Between two pulses. Who holds an arrow key down says far fewer: our client waits in between. */
const MOST_SAYINGS = 400

/** One live socket: what its person may see, what it was told, and what it may still say. */
export class Visitor {
  readonly evaluation: EvaluationId
  readonly line: Line
  readonly name: string
  readonly person: PersonId
  readonly administrator: boolean
  gone = false
  /** Undefined before the first view, and for who watches without being in the team. */
  color: number | undefined
  role = 'administrator'
  /** The rows that are open to this person. */
  open: ReadonlySet<string> = new Set()
  /** Said before it was let in: waits for that. */
  early: LiveSaying | undefined
  /** What it last said of where its person is. */
  saying: LiveSaying | undefined
  /** Grows with every saying in the evaluation: the highest of a person's windows is the last. */
  spokeAt = 0
  #sayingsLeft = MOST_SAYINGS
  #view = ''
  #here = ''
  readonly #outlines = new Map<string, string>()
  readonly #parts = new Map<string, number>()

  constructor(evaluation: EvaluationId, { id, name, administrator }: SignedIn, line: Line) {
    this.evaluation = evaluation
    this.person = id
    this.name = name
    this.administrator = administrator
    this.line = line
  }

  /** What the view says of this person's place in the team. Whether that is another than before. */
  sees(view: EvaluationView): boolean {
    const before = this.#place()
    this.color = view.kind === 'team' ? colorOf(view.people, this.person) : undefined
    this.open = openRows(view)
    if (view.kind === 'team') this.role = view.me.role
    return this.#place() !== before
  }

  /** A frame as it came. Undefined where it is refused, and then the socket is closed. */
  read(frame: unknown): LiveSaying | undefined {
    if (this.gone) return undefined
    if (typeof frame === 'string' && frame.length > LONGEST_SAYING) return this.#refuse('tooLarge')
    this.#sayingsLeft -= 1
    if (this.#sayingsLeft < 0) return this.#refuse('tooFast')
    const saying = liveSaying.safeParse(typeof frame === 'string' ? jsonOf(frame) : undefined)
    return saying.success ? saying.data : this.#refuse('badMessage')
  }

  pulse(): void {
    this.#sayingsLeft = MOST_SAYINGS
    this.#say(JSON.stringify({ type: 'pulse' } satisfies Message))
  }

  /**
   * Sends the view if it differs from the last. A change that this person may not know of leaves
   * their view the same to the byte, and so not even its moment is told (C1).
   */
  show(view: EvaluationView): void {
    const text = JSON.stringify({ type: 'view', view } satisfies Message)
    if (text !== this.#view) this.#say(text)
    this.#view = text
  }

  /** The parts that its person has before them, by name. */
  get knows(): PartVersions {
    return this.#parts
  }

  /** What of a room's texts the team may know; who watches without being in it is not told. */
  showOutline(outline: RoomOutline): void {
    if (this.color === undefined) return
    const text = JSON.stringify({ type: 'outline', outline } satisfies Message)
    if (text !== this.#outlines.get(outline.room)) this.#say(text)
    this.#outlines.set(outline.room, text)
  }

  /** Sends the parts that have moved. */
  showParts(parts: readonly Part[]): void {
    for (const part of parts) {
      this.#parts.set(partName(part), part.version)
      this.#say(JSON.stringify({ type: 'part', part } satisfies Message))
    }
  }

  /** Who is here, likewise: who moves among rows that are not open moves without a message. */
  showHere(here: Extract<Message, { type: 'here' }>): void {
    const text = JSON.stringify(here)
    if (text !== this.#here) this.#say(text)
    this.#here = text
  }

  #say(text: string): void {
    if (!this.gone) this.line.say(text)
  }

  #place(): string {
    return JSON.stringify([this.color ?? null, ...this.open])
  }

  #refuse(reason: 'tooLarge' | 'tooFast' | 'badMessage'): undefined {
    this.gone = true
    closeFor(this.line, reason)
  }
}

/** C1. Before the reveal a row has no judgements to show, and to who is recused from it never. */
function openRows(view: EvaluationView): ReadonlySet<string> {
  if (view.kind !== 'team') return new Set()
  const rows = view.areas.flatMap(({ subQuestions }) => subQuestions)
  return new Set(rows.flatMap(({ no, judgements }) => (judgements === null ? [] : [no])))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
