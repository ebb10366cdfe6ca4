import type { SubQuestionView, TeamView } from '@samsyn/scoring'
import type { Dice } from '../replay/dice.ts'
import type { Caller, Said } from '../support/callers.ts'
import type { CommandBook, Given } from './commandBook.ts'
import type { Watcher } from './watcher.ts'

/** The areas in which commands are given. */
const AREAS = 2
/** Commands of one's own that may be asked once more. */
const REMEMBERED = 40

/**
 * Somebody who gives one command after the other, each time one that their last view offers. The
 * third evaluator keeps every other row to themselves, so that there is always something to save,
 * to submit and to withdraw.
 */
export class Giver {
  readonly #watcher: Watcher
  readonly #book: CommandBook
  readonly #keepsRows: boolean
  readonly #dice: Dice
  #words = 0

  constructor(watcher: Watcher, book: CommandBook, dice: Dice, keepsRows: boolean) {
    this.#watcher = watcher
    this.#book = book
    this.#keepsRows = keepsRows
    this.#dice = dice
  }

  async give(isOver: () => boolean): Promise<void> {
    const taken: Given[] = []
    while (!isOver()) {
      const said = this.#watcher.view && this.#something(this.#watcher.view)
      if (!said) {
        await this.#watcher.next()
        continue
      }
      const given = await this.#book.give(this.#caller, said)
      if (given.answer !== undefined) taken.push(given)
      if (taken.length > REMEMBERED) taken.shift()
      const one = this.#dice(8) === 0 ? taken[this.#dice(taken.length)] : undefined
      if (one) await this.#book.giveAgain(one)
    }
  }

  get #caller(): Caller {
    return this.#watcher.caller
  }

  #something(view: TeamView): Said | undefined {
    const rows = view.areas.slice(0, AREAS).flatMap(({ subQuestions }) => subQuestions)
    const open = rows.flatMap((row, nth) => {
      const acts = row.may.filter((act) => !(act === 'submit' && this.#keepsRows && nth % 2 === 1))
      return acts.length > 0 ? [{ row, acts }] : []
    })
    const chosen = open[this.#dice(open.length)]
    const act = chosen?.acts[this.#dice(chosen.acts.length)]
    return chosen && act && this.#said(act, chosen.row)
  }

  #said(act: SubQuestionView['may'][number], { no, proposal }: SubQuestionView): Said {
    const word = `${this.#caller.name} ${++this.#words}`
    const value = { points: `${this.#dice(3)},${100 + this.#dice(900)}` }
    const judged = { value, stage: 'approach', rationale: word } as const
    const on = { subQuestion: no }
    switch (act) {
      case 'save':
        return { type: act, ...on, draft: judged }
      case 'submit':
        return { type: act, ...on, ...judged }
      case 'propose':
        return { type: act, ...on, ...judged, replaces: proposal?.no ?? null }
      case 'agree':
      case 'takeBack':
        return { type: act, ...on, proposal: proposal?.no ?? 1 }
      case 'adjudicate':
        return { type: act, ...on, value, stage: 'approach', reason: word }
      case 'escalate':
      case 'return':
        return { type: act, ...on, reason: word }
      case 'withdraw':
        return { type: act, ...on }
    }
  }
}
