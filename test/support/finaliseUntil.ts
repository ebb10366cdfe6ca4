import { parseEvaluationId } from '@samsyn/document'
import { ended, houseIn, lena } from './endingHouse.ts'
import { said } from './toldEvaluation.ts'

/**
 * A process that begins as a server does, finalises an evaluation if nobody has yet, prints each step
 * of that when it has reached it, and kills itself at one of them. Its arguments: folder, evaluation,
 * and the number of that step.
 */
const [folder = '', evaluation = '', last = ''] = process.argv.slice(2)
const id = parseEvaluationId(evaluation)
if (!id) throw new Error('no evaluation')
let steps = 0
const reached = (step: string) => {
  steps += 1
  process.stdout.write(`${step}\n`)
  if (steps === Number(last)) process.kill(process.pid, 'SIGKILL')
}
const house = await houseIn(folder, { reached })
await house.endings.begin()
if ((await house.evaluations.outward(id))?.phase === 'open' && steps === 0)
  await said(house.evaluations, id, lena, { type: 'finalise', purgeNotes: false })
await ended(house, id)
await house.close()
