import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { type CommandId, parseCommandId } from '@samsyn/document'
import type { Caller, Heard, Said } from '../support/callers.ts'
import type { Moments } from './moments.ts'

/** A command that somebody gave, from when it first left. */
export interface Given {
  id: CommandId
  said: Said
  by: Caller
  /** The answer as it came, once it was taken. */
  answer: string | undefined
  /** Answered in whatever way, and not to be asked again. */
  isOver: boolean
  /** The answer that was found in a dead server's store. */
  stored: string | undefined
}

interface BookWorld {
  evaluation: string
  moments: Moments
  fault: (what: string) => void
}

/** Every command that was given, each asked again under its id until it is answered. */
export class CommandBook {
  readonly given: Given[] = []
  again = 0
  refused = 0
  readonly #world: BookWorld

  constructor(world: BookWorld) {
    this.#world = world
  }

  get answered(): number {
    return this.given.filter(({ answer }) => answer !== undefined).length
  }

  /** Whether it was taken. */
  async give(by: Caller, said: Said): Promise<Given> {
    const id = parseCommandId(randomUUID())
    if (!id) throw new Error('no command id')
    const given: Given = { id, said, by, answer: undefined, isOver: false, stored: undefined }
    this.given.push(given)
    const { status, text } = await this.#untilAnswered(given)
    given.isOver = true
    if (status === 200) given.answer = text
    else this.refused += 1
    if (status !== 200 && given.stored !== undefined)
      this.#world.fault(`${said.type} was kept, and then answered ${status} ${text}`)
    if (given.stored !== undefined && status === 200) this.#same(given, given.stored, text)
    return given
  }

  /** Asks for something that has been answered, once more. */
  async giveAgain(given: Given): Promise<void> {
    const { status, text } = await this.#untilAnswered(given)
    this.again += 1
    if (status !== 200) this.#world.fault(`${given.said.type}, again, was answered ${status}`)
    else this.#same(given, given.answer ?? '', text)
  }

  #same({ said }: Given, one: string, other: string): void {
    if (canonical(one) === canonical(other)) return
    this.#world.fault(`${said.type} was answered ${one}, and then ${other}`)
  }

  /** Again and again while nobody is at the other end, or it could not be committed. */
  async #untilAnswered({ id, said, by }: Given): Promise<Heard> {
    for (;;) {
      const heard = await by.command(this.#world.evaluation, said, { id }).catch(brokenLine)
      by.received.length = 0
      if (heard && heard.status < 500) {
        this.#world.moments.happened('answered')
        return heard
      }
      await setTimeout(40)
    }
  }
}

/** What fetch throws when the connection breaks; everything else is a fault. */
function brokenLine(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error
}

function canonical(json: string): string {
  const { version, ownVersion }: Record<string, unknown> = JSON.parse(json)
  return `${version}/${ownVersion}`
}
