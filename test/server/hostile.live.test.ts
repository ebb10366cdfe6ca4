import { randomUUID } from 'node:crypto'
import { parseCommandId } from '@samsyn/document'
import { command } from '@samsyn/scoring'
import { expect, onTestFinished, test } from 'vitest'
import { personIdOf } from '../support/appScene.ts'
import { PortScene } from '../support/portScene.ts'
import { RawSocket, upgradeRequest } from '../support/rawSocket.ts'

/** More than a line and the system's own stores hold of views of some ten KB each. */
const MANY = 3000

test('who never reads their views is let go, and whoever reads stays', async () => {
  const scene = await PortScene.open({ people: ['anna', 'bert', 'lena'] })
  onTestFinished(() => scene.close())
  const id = await scene.evaluation([
    ['anna', 'evaluator'],
    ['bert', 'evaluator'],
    ['lena', 'lead'],
  ])
  const deaf = new RawSocket(scene.port).say(upgradeRequest(`/live/${id}`, 'anna'))
  onTestFinished(() => deaf.cut())
  await deaf.status()
  deaf.socket.pause()
  const anna = scene.socket('anna', `/live/${id}`)
  await anna.until(() => anna.heard.length > 0)
  let saved = 0
  for (; saved < MANY && (await linesOpen(scene)) > 1; saved++) {
    const one = parseCommandId(randomUUID())
    if (!one) throw new Error('no command id')
    const draft = { value: null, stage: null, rationale: `${saved} ${'x'.repeat(2000)}` }
    const said = command.parse({ type: 'save', subQuestion: '3.1', draft })
    await scene.evaluations.command(id, personIdOf('anna'), { id: one, command: said })
    await anna.until(() => Buffer.from(anna.heard.at(-1) ?? []).includes(`"${saved} xxx`))
  }
  expect(saved).toBeLessThan(MANY)
  expect(anna.ended).toBeUndefined()
})

async function linesOpen(scene: PortScene): Promise<number> {
  const figures = await (await scene.ask('/metrics')).text()
  return Number(/^samsyn_live_sockets.*role="evaluator".* (\d+)$/m.exec(figures)?.[1] ?? 0)
}
