import type { EvaluationId } from '@samsyn/document'
import { everySoOften } from '../everySoOften.ts'
import { Turnstile } from '../sockets/turnstile.ts'
import type { World } from '../world.ts'
import { maysStill } from './doors.ts'
import type { Line } from './eventStream.ts'
import type { Reader } from './reader.ts'

interface Open {
  reader: Pick<Reader, 'evaluation' | 'by'>
  line: Line
  /** What else must hold for this page: a draft that is not withdrawn, a live view that is on. */
  holds: () => Promise<boolean>
}

/** Ms. So often it is looked whether somebody's time is over. */
const LOOK_EVERY = 500
/** Ms. Sent so that proxies keep the line, and so that a broken one is found. */
const BEAT_EVERY = 15_000
/** Open lines of one link or one person, of which a live page has two, and how many more in a minute. */
const OPEN = 200
const OPENED_A_MINUTE = 800

type Watched = Pick<World, 'evaluations' | 'identity'> & { now: () => number }

/**
 * R2. The pages that somebody outside has open, and that end within a second when what let them in
 * is over: a link revoked or out of time, a draft withdrawn, a person dismissed or signed out.
 */
export class OpenPages {
  readonly #world: Watched
  readonly #open = new Map<EvaluationId, Set<Open>>()
  readonly #stops: readonly (() => void)[]
  readonly #turnstile: Turnstile

  constructor(world: Watched) {
    const { evaluations, identity, now } = world
    this.#world = world
    this.#turnstile = new Turnstile(OPEN, OPENED_A_MINUTE, now)
    this.#stops = [
      evaluations.watchAll((id) => void this.#look(id)),
      evaluations.watchEnds((id) => void this.#look(id)),
      identity.onSessionEnded((session) => this.#sessionEnded(session)),
      everySoOften(LOOK_EVERY, () => this.#lookAtTimes()),
      everySoOften(BEAT_EVERY, () => this.#beat()),
    ]
  }

  /** The way out again; undefined where the same link or person has more open than anybody uses. */
  enter({ by }: Open['reader']): (() => void) | undefined {
    return this.#turnstile.enter(by.kind === 'share' ? by.share.share : by.person)
  }

  /** Gives the way to forget it, to be gone when its line is over. */
  add(reader: Open['reader'], line: Line, holds: Open['holds'], leave: () => void): () => void {
    const open = { reader, line, holds }
    const { evaluation } = reader
    const pages = this.#open.get(evaluation) ?? new Set()
    this.#open.set(evaluation, pages.add(open))
    // It may have ended between the knock and now.
    void this.#lookAt(open)
    return () => {
      leave()
      pages.delete(open)
      if (pages.size === 0 && this.#open.get(evaluation) === pages) this.#open.delete(evaluation)
    }
  }

  close(): void {
    for (const stop of this.#stops) stop()
    for (const { line } of this.#all()) line.end()
  }

  async #look(evaluation: EvaluationId): Promise<void> {
    await Promise.all([...(this.#open.get(evaluation) ?? [])].map((open) => this.#lookAt(open)))
  }

  async #lookAt(open: Open): Promise<void> {
    const stays = (await maysStill(this.#world, open.reader)) && (await open.holds())
    if (!stays) gone(open)
  }

  #lookAtTimes(): void {
    const now = this.#world.now()
    for (const open of this.#all()) {
      const { by } = open.reader
      if (by.kind === 'share' && by.share.until <= now) gone(open)
    }
  }

  #sessionEnded(session: string): void {
    for (const open of this.#all()) {
      const { by } = open.reader
      if (by.kind === 'contact' && by.session === session) gone(open)
    }
  }

  #beat(): void {
    for (const { line } of this.#all()) line.say('beat', null)
  }

  #all(): Open[] {
    return [...this.#open.values()].flatMap((pages) => [...pages])
  }
}

function gone({ line }: Open): void {
  line.say('gone', null)
  line.end()
}
