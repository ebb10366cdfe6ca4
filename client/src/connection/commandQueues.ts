import { commandAnswer } from './answers.ts'
import { ask } from './ask.ts'
import { pauseUntilOnline } from './backoff.ts'
import { type Body, CommandQueue, type Tried } from './commands.ts'

const queues = new Map<string, CommandQueue>()

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

async function hand(evaluation: string, body: Body): Promise<Tried> {
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
