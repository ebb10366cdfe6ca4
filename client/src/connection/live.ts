import { type ClosingReason, closing, closingReasonOf, liveMessage } from '@samsyn/document'
import { type EvaluationView, evaluationView, part } from '@samsyn/scoring'
import type { z } from 'zod'
import type { Effect } from './commands.ts'
import { type At, OwnPlace } from './ownPlace.ts'
import { type BesideIt, NOTHING_BESIDE, withOutline, withPart } from './parts.ts'

const message = liveMessage(evaluationView, part)
type Message = z.infer<typeof message>
type Here = Extract<Message, { type: 'here' }>['people'][number]

/** What is known of an evaluation over its live socket. */
export interface Live {
  view: EvaluationView | undefined
  /** What stands beside the judging, and how much the texts hold. */
  beside: BesideIt
  here: readonly Here[]
  /**
   * Whether this person leads the others through the rows: since they said so here, through lost
   * lines, until they stop or somebody else is seen to lead.
   */
  guiding: boolean
  /** Whom the product plays while they are away; in a demo only. */
  played: readonly string[]
  state: 'connecting' | 'online' | 'offline' | 'ended'
  /** Why it ended for good; undefined in the other states. */
  ended: ClosingReason | undefined
}

/** What a socket tells whoever opened it. After `close` it tells nothing more. */
export interface Heard {
  opened: () => void
  /** Text as it came; anything but text is not ours. */
  said: (data: unknown) => void
  /** `said`: the close frame's own words. */
  closed: (code: number, said?: string) => void
}

interface Socket {
  /** Only ever called once something was heard on it. */
  say: (text: string) => void
  close: () => void
}

interface World {
  open: (heard: Heard) => Socket
  /** Calls back before the nth try again, counted from 1. Returns the way to call it off. */
  later: (nth: number, then: () => void) => () => void
  /** Calls back after that many ms. Returns the way to call it off. */
  alarm: (ms: number, then: () => void) => () => void
}

/** The server says something every 20 s; after two missed pulses the line is taken for dead. */
const SILENCE = 45_000

/** Between two sayings of where one is, ms: who holds a key down passes many rows. */
const SAYING_EVERY = 150

/**
 * C1 and the versions: both counters of a person's view only grow, so a view that is behind in
 * either was made earlier and came late.
 */
export function isOlder(view: EvaluationView, than: EvaluationView | undefined): boolean {
  return !!than && (view.version < than.version || view.ownVersion < than.ownVersion)
}

/** Before the first word of the server. */
export const NOTHING_YET: Live = {
  view: undefined,
  beside: NOTHING_BESIDE,
  here: [],
  guiding: false,
  played: [],
  state: 'connecting',
  ended: undefined,
}

/** One evaluation's live socket, kept open until `close` or until the server says it is final. */
export class LiveConnection {
  readonly #world: World
  readonly #watchers = new Set<() => void>()
  readonly #place = new OwnPlace()
  #now: Live = NOTHING_YET
  #socket: Socket | undefined
  #tries = 0
  #closed = false
  #callOff = () => {}
  #quiet = () => {}
  #wait: (() => void) | undefined

  constructor(world: World) {
    this.#world = world
    this.#connect()
  }

  get now(): Live {
    return this.#now
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => void this.#watchers.delete(changed)
  }

  /** Whether a command's effect can be seen in the view at hand. */
  shows({ version, ownVersion }: Effect): boolean {
    const { view } = this.#now
    return !!view && view.version >= version && view.ownVersion >= ownVersion
  }

  /**
   * Says which row this person has before them, and whether they lead the others: now or as soon as
   * there is a line, and again after a lost one. The newest of many in a row is said.
   */
  sayAt(at: At): void {
    const turned = at.guiding !== this.#place.guiding
    this.#place.be(at)
    if (turned) this.#set({ guiding: at.guiding })
    if (turned || !this.#wait) this.#sayPlace()
  }

  close(): void {
    this.#closed = true
    this.#callOff()
    this.#drop()
  }

  #connect(): void {
    this.#socket = this.#world.open({
      opened: () => this.#listen(),
      said: (data) => this.#heard(data),
      closed: (code, said) => this.#lost(code, said),
    })
    this.#listen()
  }

  #heard(data: unknown): void {
    this.#listen()
    const read = message.safeParse(typeof data === 'string' ? parsed(data) : undefined)
    if (!read.success) return
    this.#tries = 0
    switch (read.data.type) {
      case 'view':
        if (!isOlder(read.data.view, this.#now.view))
          this.#set({ view: read.data.view, state: 'online' })
        return
      case 'part':
        this.#setBeside(withPart(this.#now.beside, read.data.part))
        return
      case 'outline':
        this.#setBeside(withOutline(this.#now.beside, read.data.outline))
        return
      case 'here':
        this.#place.heard(read.data.people, meIn(this.#now.view))
        this.#set({
          here: read.data.people,
          guiding: this.#place.guiding,
          played: read.data.played,
        })
        if (!this.#wait) this.#sayPlace()
        return
      case 'pulse':
        return
    }
  }

  #sayPlace(): void {
    this.#wait?.()
    this.#wait = undefined
    const text = this.#place.toSay()
    if (text === undefined) return
    this.#socket?.say(text)
    this.#wait = this.#world.alarm(SAYING_EVERY, () => this.#sayPlace())
  }

  #listen(): void {
    this.#quiet()
    this.#quiet = this.#world.alarm(SILENCE, () => this.#lost(closing.wentSilent.code))
  }

  #lost(code: number, said?: string): void {
    this.#drop()
    if (this.#closed) return
    const reason = closingReasonOf(code, said)
    if (reason && closing[reason].final) {
      this.#set({ state: 'ended', ended: reason, here: [] })
      return
    }
    this.#tries += 1
    this.#set({ state: this.#now.view ? 'offline' : 'connecting', here: [] })
    this.#callOff = this.#world.later(this.#tries, () => this.#connect())
  }

  #drop(): void {
    this.#quiet()
    this.#wait?.()
    this.#wait = undefined
    this.#place.lost()
    const socket = this.#socket
    this.#socket = undefined
    socket?.close()
  }

  #setBeside(beside: BesideIt): void {
    if (beside !== this.#now.beside) this.#set({ beside })
  }

  #set(change: Partial<Live>): void {
    this.#now = { ...this.#now, ...change }
    for (const watcher of this.#watchers) watcher()
  }
}

function meIn(view: EvaluationView | undefined): string | undefined {
  return view?.kind === 'team' ? view.me.person : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
