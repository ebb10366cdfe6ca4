import { expect, test } from 'vitest'
import { diceOf } from '../replay/dice.ts'
import { AnchorScene } from '../support/anchorScene.ts'
import type { Verdict } from '../support/obviousAnchor.ts'

const RUNS = Number(process.env.SAMSYN_ANCHORS ?? 6)
/**
 * Once these showed other words: joined, pasted over with a copy, cut between words that read alike,
 * pushed by lines of which one ends with the same letters, or while a word was typed in it.
 */
const ONCE_WRONG = [5026, 5038, 5080, 5081, 5151, 5167, 6109]
const SEEDS =
  process.env.ANCHORS_SEED === undefined
    ? [...seedsFrom(4410), ...ONCE_WRONG]
    : seedsFrom(Number(process.env.ANCHORS_SEED))
const [MARKED, STEPS] = [120, 60]

/**
 * Two or three people edit three texts in all the ways there are, also cutting in one and pasting in
 * another, around passages that each page follows. After every step each page says where each
 * passage is, and who follows every single letter by its name says whether that is right.
 */
test.each(SEEDS)('a passage is never shown where its letters are not, seed %i', (seed) => {
  const dice = diceOf(seed)
  const scene = new AnchorScene(dice, ['anna', 'bert', 'cleo'].slice(0, 2 + dice(2)))
  scene.write(() => sentence(dice))
  for (let nth = 0; nth < MARKED; nth++) scene.mark()
  const counts = new Map<Verdict | 'moved', number>()
  const wrong: string[] = []
  for (let step = 0; step < STEPS; step++) {
    const done = scene.step()
    if (dice(10) === 0) scene.deliverAll()
    if (dice(5) === 0) scene.mark()
    for (const { who, key, state, verdict, quote } of scene.verdicts()) {
      count(counts, verdict)
      if (state === 'moved') count(counts, 'moved')
      if (verdict === 'wrong') wrong.push(`step ${step}, ${done}: ${who}'s ${key} is at "${quote}"`)
    }
  }
  scene.close()
  console.log(
    `seed ${seed}: ${[...counts].map(([verdict, many]) => `${many} ${verdict}`).join(', ')}`,
  )
  expect(wrong.slice(0, 5), `seed ${seed}`).toEqual([])
  const said = (verdict: Verdict) => counts.get(verdict) ?? 0
  expect(20 * said('lost'), 'most letters that are there are found').toBeLessThan(said('whole'))
  expect(20 * said('grown'), 'most passages end where they end').toBeLessThan(said('whole'))
})

function seedsFrom(first: number): number[] {
  return Array.from({ length: RUNS }, (_, nth) => first + nth)
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const WORDS =
  'kommunen följer upp mål och budget varje år med invånare dialog i nämnder politisk styrning som har för att inte av digitala tjänster e-förslag ledare medarbetare 😀'.split(
    ' ',
  )

function sentence(dice: (below: number) => number): string {
  return `${Array.from({ length: 10 + dice(15) }, () => WORDS[dice(WORDS.length)]).join(' ')}.`
}
