import { type EvaluationId, parseEvaluationId } from '@samsyn/document'
import type { Dice } from '../replay/dice.ts'
import { until } from '../replay/until.ts'
import { same } from '../replay/writer.ts'
import { type Caller, type DemoPart, signedIn } from '../support/callers.ts'
import { CommandBook } from './commandBook.ts'
import { Giver } from './giver.ts'
import { type Kept, keptAtDeath } from './keptAtDeath.ts'
import { Ledger } from './ledger.ts'
import type { Moments } from './moments.ts'
import { OPEN_ROW, type Places, places } from './places.ts'
import { lettersOf } from './strokes.ts'
import { Tab } from './tab.ts'
import { TrailKept } from './trailKept.ts'
import { Watcher } from './watcher.ts'

/** Faults told of one death: the first few say what it is. */
const TOLD = 12
/** After this long, milliseconds, what has not come is not going to. */
const IN_VAIN = 180_000

export interface SceneWorld {
  origin: string
  dataFolder: string
  moments: Moments
  dice: Dice
}

/** A room, who is in it, and what was written there. */
interface Table {
  place: Places
  ledger: Ledger
  tabs: Tab[]
  /** The first row of its log at the last death. */
  first: number
}

/**
 * One evaluation and all who are in it: three evaluators who write in three rooms and give
 * commands, a lead who gives commands, an observer who reads. They stay through all deaths.
 */
export class CrashScene {
  readonly id: EvaluationId
  readonly tables: readonly Table[]
  readonly book: CommandBook
  readonly trail = new TrailKept()
  /** How often a room's log was found to begin with another row than at the death before. */
  compacted = 0
  /** Rejects at the first thing that somebody was told and should not have been. */
  readonly failed: Promise<never>
  readonly #world: SceneWorld
  #fail: (error: Error) => void = () => {}
  #watchers: Watcher[] = []
  #working: Promise<unknown>[] = []
  #isOver = false

  static async open(world: SceneWorld): Promise<CrashScene> {
    const come = (part: DemoPart) => signedIn(world.origin, part)
    const evaluators = [
      await come('evaluator-1'),
      await come('evaluator-2'),
      await come('evaluator-3'),
    ]
    const [lead, observer] = [await come('lead'), await come('observer')]
    const { status, text, body } = await (await come('administrator')).post('/api/evaluations', {
      municipality: 'Ekbacka',
      year: 2026,
      template: 'kommunkompassen-2023',
      people: [
        ...evaluators.map(({ id }) => ({ person: id, role: 'evaluator' })),
        { person: lead.id, role: 'lead' },
        { person: observer.id, role: 'observer' },
      ],
    })
    const { id = '' }: { id?: string } = Object(body)
    const evaluation = parseEvaluationId(id)
    if (!evaluation) throw new Error(`no evaluation: ${status} ${text}`)
    const scene = new CrashScene(evaluation, world)
    for (const by of evaluators) await scene.#openRow(by)
    scene.#begin(evaluators, lead, observer)
    return scene
  }

  private constructor(id: EvaluationId, world: SceneWorld) {
    this.id = id
    this.#world = world
    this.failed = new Promise((_, reject) => {
      this.#fail = reject
    })
    this.failed.catch(() => {}) // whoever waits for something hears of it
    this.book = new CommandBook({ evaluation: id, ...this.#hearing })
    this.tables = places.map((place) => ({ place, ledger: new Ledger(), tabs: [], first: 0 }))
  }

  /** Whether all hands wait for a server that does not answer. */
  get isStuck(): boolean {
    return this.#tabs.every((tab) => tab.waits || !tab.writes)
  }

  /** What the dead server said is heard to the end, and noted as promised. */
  async hearTheLast(): Promise<void> {
    await Promise.all([...this.#tabs, ...this.#watchers].map((one) => one.heardAll()))
    for (const { ledger, tabs } of this.tables) ledger.notePromises(tabs)
  }

  /** Holds what a dead server left against all that was promised; throws for what is wrong. */
  async check(): Promise<void> {
    await this.#look(() => [])
  }

  /** The server serves again. */
  comeBack(): void {
    for (const one of [...this.#tabs, ...this.#watchers]) one.comeBack()
  }

  /** Whether hands lie still, and only commands are given. */
  letHandsLie(still: boolean): void {
    for (const tab of this.#tabs) {
      tab.isStill = still
      tab.nudge()
    }
  }

  /** Somebody loads a page anew: it gets another client id, and what was not saved is gone. */
  reload(): void {
    const { dice } = this.#world
    const table = this.tables[dice(this.tables.length)]
    const old = table?.tabs.splice(dice(table.tabs.length), 1)[0]
    if (!table || !old) return
    old.close()
    this.#sitDown(table, old.caller, old.writes)
  }

  /** Nobody begins anything more; resolves when all that was begun is answered, and everywhere. */
  async rest(): Promise<void> {
    this.#isOver = true
    for (const one of [...this.#tabs, ...this.#watchers]) one.nudge()
    await this.#unlessFailed(Promise.all(this.#working))
    const isSame = ({ tabs: [first, ...others] }: Table) =>
      first !== undefined && others.every(({ doc }) => same(first.doc, doc))
    const isDone = () => this.#tabs.every(({ isAllSaved }) => isAllSaved)
    await this.#unlessFailed(until('everything to be saved', isDone, IN_VAIN))
    await this.#unlessFailed(
      until('the same text with everybody', () => this.tables.every(isSame), IN_VAIN),
    )
  }

  /** After `rest` and a last death: what is kept is what everybody has, and all that was typed. */
  async checkTheEnd(): Promise<void> {
    await this.#look(({ rooms }) =>
      this.tables.flatMap(({ place, ledger, tabs }, nth) => {
        const doc = rooms[nth]?.doc
        if (!doc) return [`${place.room} is gone`]
        const others = tabs.filter((tab) => !same(tab.doc, doc))
        return [
          ...ledger.faultsAtTheEnd(doc),
          ...others.map(({ caller }) => `${caller.name} has another ${place.room} than is kept`),
        ]
      }),
    )
  }

  close(): void {
    this.#isOver = true
    for (const one of [...this.#tabs, ...this.#watchers]) one.close()
  }

  get #tabs(): Tab[] {
    return this.tables.flatMap(({ tabs }) => tabs)
  }

  get #hearing() {
    const { moments } = this.#world
    return { moments, fault: (what: string) => this.#fail(new Error(what)) }
  }

  /** The last of them opens it. */
  async #openRow(by: Caller): Promise<void> {
    const value = { points: '2' }
    const judged = { value, stage: 'approach', rationale: by.name } as const
    await this.book.give(by, { type: 'submit', subQuestion: OPEN_ROW, ...judged })
  }

  #begin(evaluators: readonly Caller[], lead: Caller, observer: Caller): void {
    const isOver = () => this.#isOver
    for (const caller of [...evaluators, lead, observer]) {
      const watcher = new Watcher(caller, this.id, this.#hearing)
      this.#watchers.push(watcher)
      if (caller === observer) continue
      const giver = new Giver(watcher, this.book, this.#world.dice, caller === evaluators[2])
      this.#work(giver.give(isOver))
    }
    for (const table of this.tables) {
      for (const caller of evaluators) this.#sitDown(table, caller, true)
      this.#sitDown(table, observer, false)
    }
  }

  #sitDown(table: Table, caller: Caller, writes: boolean): void {
    const { place, ledger, tabs } = table
    const server = `${this.#world.origin}/rooms/${this.id}`
    const tab = new Tab({ caller, place, ledger, writes, server, ...this.#hearing })
    tabs.push(tab)
    this.#work(tab.write(this.#world.dice, () => this.#isOver))
  }

  #work(working: Promise<unknown>): void {
    this.#working.push(working.catch((error) => this.#fail(error)))
  }

  #unlessFailed<T>(done: Promise<T>): Promise<T> {
    return Promise.race([done, this.failed])
  }

  async #look(more: (kept: Kept) => string[]): Promise<void> {
    const kept = await keptAtDeath(this.#world.dataFolder, this.id, places)
    try {
      await Promise.race([this.failed, undefined])
      const faults = this.tables.flatMap((table, nth) => this.#roomFaults(table, kept.rooms[nth]))
      faults.push(...(await this.trail.faultsOf(kept, this.book, this.#watchers)), ...more(kept))
      const [first] = faults
      if (first === undefined) return
      const told = faults.slice(0, TOLD).join('\n')
      throw new Error(faults.length > TOLD ? `${told}\nand ${faults.length - TOLD} more` : told)
    } finally {
      await kept.close()
    }
  }

  #roomFaults(table: Table, kept: Kept['rooms'][number] | undefined): string[] {
    const { room, textsOf } = table.place
    if (!kept) return [`${room} is gone`]
    const { doc, damaged, first } = kept
    if (first !== table.first) this.compacted += 1
    table.first = first
    if (damaged !== undefined) return [`${room} is damaged at ${damaged}`]
    if (doc.store.pendingStructs) return [`${room} lacks what it rests on`]
    const letters = textsOf(doc).map(lettersOf).join('')
    return table.ledger.faultsOf(doc, letters).map((fault) => `${room}: ${fault}`)
  }
}
