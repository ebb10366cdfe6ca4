import { type Body, CommandQueue, type Tried } from '@samsyn/client/connection'
import type { SubQuestionNo } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'

const withdraw = (no: string) => ({ type: 'withdraw', subQuestion: no as SubQuestionNo }) as const
const taken: Tried = { kind: 'taken', effect: { version: 3, ownVersion: 1 } }
const away: Tried = { kind: 'away' }

/** A network that answers as told, and a queue on it. */
function queueOn(answers: Tried[]) {
  const handed: Body[] = []
  const pauses: number[] = []
  let ids = 0
  const queue = new CommandQueue({
    hand: async (body) => {
      handed.push(body)
      return answers.shift() ?? taken
    },
    freshId: () => {
      ids += 1
      return `id-${ids}`
    },
    pause: async (nth) => void pauses.push(nth),
  })
  return { queue, handed, pauses }
}

describe('commands on their way', () => {
  test('a command without an answer is sent again under the same id, until there is one', async () => {
    const { queue, handed, pauses } = queueOn([away, away, taken])
    const sent = await queue.send(withdraw('3.1'), { expected: 4 })
    expect(sent).toEqual({ ok: true, effect: { version: 3, ownVersion: 1 } })
    expect(handed.map(({ id, expected }) => [id, expected])).toEqual([
      ['id-1', 4],
      ['id-1', 4],
      ['id-1', 4],
    ])
    expect(pauses).toEqual([1, 2])
  })

  test('the order asked for is the order sent, whatever fails on the way', async () => {
    const { queue, handed } = queueOn([away, taken, away, away, taken])
    await Promise.all(['3.1', '3.2', '3.3'].map((no) => queue.send(withdraw(no))))
    const rows = handed.map((body) => ('subQuestion' in body ? body.subQuestion : ''))
    expect(rows).toEqual(['3.1', '3.1', '3.2', '3.2', '3.2', '3.3'])
    expect(new Set(handed.map(({ id }) => id)).size).toBe(3)
  })

  test('a refusal is an answer: it is told, and the next one goes', async () => {
    const problem = { type: 'stale', title: 'Raden har ändrats', status: 409 }
    const { queue } = queueOn([{ kind: 'not', problem }, taken])
    const [first, second] = await Promise.all([
      queue.send(withdraw('3.1')),
      queue.send(withdraw('3.2')),
    ])
    expect(first).toEqual({ ok: false, problem })
    expect(second.ok).toBe(true)
  })

  test('watchers hear how many wait', async () => {
    const { queue } = queueOn([])
    const sizes: number[] = []
    const stop = queue.watch(() => sizes.push(queue.size))
    await Promise.all([queue.send(withdraw('3.1')), queue.send(withdraw('3.2'))])
    expect(sizes).toEqual([1, 2, 1, 0])
    stop()
    await queue.send(withdraw('3.3'))
    expect(sizes).toHaveLength(4)
  })
})
