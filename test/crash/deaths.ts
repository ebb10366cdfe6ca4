import { setTimeout } from 'node:timers/promises'
import { verify } from '@samsyn/server'
import type { Dice } from '../replay/dice.ts'
import { heldDatabase, killedAtCompaction } from './heldDatabase.ts'
import { type Happening, Moments } from './moments.ts'
import { MortalServer } from './mortalServer.ts'
import { CrashScene } from './scene.ts'

/**
 * How a server dies: before anybody came, before it served, at work, after it had hung, while
 * somebody else has its database, so that it cannot commit, or in the middle of a compaction.
 */
export type Way = 'at birth' | 'starting' | 'working' | 'hanging' | 'held up' | 'compacting'

export interface Told {
  kills: Record<Way, number>
  scene: CrashScene
  /** Milliseconds. */
  startTimes: readonly number[]
}

interface Wanted {
  dataFolder: string
  dice: Dice
  /** Whether there is to be another death after so many. */
  goesOn: (deaths: number) => boolean
}

/** Deaths before the folder has anything in it that anybody would miss. */
const AT_BIRTH = 4
/** What a start is taken to last before there was any, milliseconds. */
const A_START = 1500
/** While a server hangs or is held up, hands type on until all wait, or so long, milliseconds. */
const HANGS = 400
/** A life that has not come to its moment ends all the same, milliseconds. */
const LIFE = 10_000

/** Kills a server again and again under one evaluation. Throws for what was promised and is not so. */
export async function deaths({ dataFolder, dice, goesOn }: Wanted): Promise<Told> {
  const server = await MortalServer.on(dataFolder)
  const moments = new Moments()
  const kills: Told['kills'] = {
    'at birth': 0,
    starting: 0,
    working: 0,
    hanging: 0,
    'held up': 0,
    compacting: 0,
  }
  const isToGoOn = () => goesOn(Object.values(kills).reduce((sum, many) => sum + many))
  let scene: CrashScene | undefined
  try {
    for (; kills['at birth'] < AT_BIRTH && isToGoOn(); kills['at birth'] += 1)
      await startedAndKilled(server, dice)
    await server.start()
    scene = await CrashScene.open({ origin: server.origin, dataFolder, moments, dice })
    for (let serves = true; isToGoOn(); ) {
      const way = serves ? await died({ server, scene, moments, dice, dataFolder }) : 'starting'
      kills[way] += 1
      await scene.hearTheLast()
      await scene.check()
      if (dice(3) === 0) scene.reload()
      serves = dice(5) > 0
      if (serves) await server.start(dice(12) === 0 ? 'cold' : 'ready')
      else await startedAndKilled(server, dice)
      if (serves) scene.comeBack()
    }
    await server.kill()
    await server.start()
    scene.comeBack()
    await scene.rest()
    await server.kill()
    await scene.hearTheLast()
    await scene.checkTheEnd()
    const { code, report } = await verify([], dataFolder)
    if (code !== 0) throw new Error(report)
    return { kills, scene, startTimes: server.startTimes }
  } finally {
    scene?.close()
    await server.end()
  }
}

/** At some moment of its start, or just after it. */
async function startedAndKilled(server: MortalServer, dice: Dice): Promise<void> {
  const lasts = server.startTimes.at(-1) ?? A_START
  const after = (dice(1200) / 1000) * lasts
  let killed: Promise<void> = Promise.resolve()
  await server.start('ready', () => {
    killed = setTimeout(after).then(() => server.kill())
  })
  await killed
}

interface Life {
  server: MortalServer
  scene: CrashScene
  moments: Moments
  dice: Dice
  dataFolder: string
}

/** From the event that the dice choose. */
async function died(life: Life): Promise<Way> {
  const { server, scene, moments, dice } = life
  const [what, most] = someMoment(dice)
  const times = 1 + dice(dice(3) === 0 ? most : Math.ceil(most / 10))
  const way =
    (['hanging', 'held up', 'held up', 'compacting', 'compacting'] as const)[dice(10)] ?? 'working'
  const later = dice(3) === 0 ? dice(25) : 0
  const act = () => {
    if (way === 'hanging') server.freeze()
    else if (way === 'working' && later === 0) void server.kill()
  }
  await Promise.race([moments.at(what, times, act), scene.failed, setTimeout(LIFE)])
  moments.forget()
  if (way === 'held up') await heldUp(life)
  else if (way === 'compacting') await compacting(life)
  else if (way === 'hanging') await stuck(scene)
  else await setTimeout(later)
  await server.kill()
  return way
}

/**
 * Nothing can be committed; now and then it all can at once, just before it dies. A text that waits
 * keeps all commands from being looked at, so every other time nobody writes.
 */
async function heldUp({ server, scene, dice, dataFolder }: Life): Promise<void> {
  scene.letHandsLie(dice(2) === 0)
  const letGo = await heldDatabase(dataFolder)
  await stuck(scene)
  if (dice(2) === 0) await server.kill()
  await letGo()
  scene.letHandsLie(false)
  await setTimeout(dice(6))
}

async function compacting({ server, dataFolder }: Life): Promise<void> {
  const callOff = killedAtCompaction(dataFolder, server.pid)
  await Promise.race([server.gone, setTimeout(LIFE)])
  callOff()
}

function someMoment(dice: Dice): readonly [Happening, most: number] {
  const kinds = [
    ['update', 2000],
    ['saved', 800],
    ['typed', 800],
    ['answered', 150],
    ['view', 250],
    ['joined', 12],
  ] as const
  return kinds[dice(kinds.length)] ?? kinds[0]
}

async function stuck(scene: CrashScene): Promise<void> {
  const latest = performance.now() + HANGS
  while (!scene.isStuck && performance.now() < latest) await setTimeout(10)
}
