import { commandAnswer } from './answers.ts'
import { ask } from './ask.ts'
import { pauseUntilOnline } from './backoff.ts'
import { type Body, CommandQueue, type Tried } from './commands.ts'
import { pageGeneration } from './generation.ts'

/** A command that has not reached the server, or has reached another than it was meant for. */
export interface Unsent {
  evaluation: string
  body: Body
}

const queues = new Map<string, CommandQueue>()
/** Those that are no longer tried, since the page is over. */
const givenUp: Unsent[] = []

/** The one queue of an evaluation in this page. It outlives the screen that asked. */
export function commandQueue(evaluation: string): CommandQueue {
  const known = queues.get(evaluation)
  if (known) return known
  const queue = new CommandQueue({
    hand: (body) => hand(evaluation, body),
    freshId: () => crypto.randomUUID(),
    pause: pauseUntilOnline,
  })
  queues.set(evaluation, queue)
  return queue
}

/** How many commands of this page have no answer yet. */
export function unanswered(): number {
  return [...queues.values()].reduce((sum, queue) => sum + queue.size, 0)
}

/** What was asked for here and is not known to have happened; of two about the same the last. */
export function unsentCommands(): Unsent[] {
  const waiting = [...queues].flatMap(([evaluation, queue]) =>
    queue.waiting.map((body) => ({ evaluation, body })),
  )
  return [...new Map([...givenUp, ...waiting].map((one) => [subjectOf(one), one])).values()]
}

function subjectOf({ evaluation, body }: Unsent): string {
  return `${evaluation} ${body.type} ${'subQuestion' in body ? body.subQuestion : body.id}`
}

async function hand(evaluation: string, body: Body): Promise<Tried> {
  pageGeneration.bind()
  const tried: Tried = pageGeneration.isOver ? tooLate : await asked(evaluation, body)
  // What was decided in another telling of events is not tried again in this one.
  if (pageGeneration.isOver && tried.kind !== 'taken') {
    givenUp.push({ evaluation, body })
    pageGeneration.changed()
    return tooLate
  }
  return tried
}

/** Never read: the whole page says it. */
const tooLate: Tried = { kind: 'not', problem: { type: 'restored', title: '', status: 409 } }

async function asked(evaluation: string, body: Body): Promise<Tried> {
  const answer = await ask(`/api/evaluations/${evaluation}/commands`, commandAnswer, body)
  switch (answer.kind) {
    case 'value':
      return { kind: 'taken', effect: answer.value }
    case 'problem':
      return { kind: 'not', problem: answer.problem }
    case 'away':
      return { kind: 'away' }
  }
}
