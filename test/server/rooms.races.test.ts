import fc from 'fast-check'
import { expect, test } from 'vitest'
import { people, type Race, RaceScene, textOf } from '../support/raceScene.ts'
import { area, personId } from '../support/roomScene.ts'

/** How many stories. A failure prints its seed and path. */
const STORIES = Number(process.env.SAMSYN_RACES ?? 120)

const who = fc.constantFrom(...people)
const times = fc.integer({ min: 1, max: 4 })
const at = fc.nat(50)
const one = <Do extends Race['do']>(act: Do) => fc.constant(act)

const race: fc.Arbitrary<Race> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: one('type'), who, at }) },
  { weight: 2, arbitrary: fc.record({ do: one('delete'), who, at }) },
  { weight: 4, arbitrary: fc.record({ do: one('connect'), who }) },
  { weight: 2, arbitrary: fc.record({ do: one('drop'), who }) },
  { weight: 10, arbitrary: fc.record({ do: one('deliver'), who }) },
  { weight: 8, arbitrary: fc.record({ do: one('hear'), who }) },
  { weight: 7, arbitrary: fc.record({ do: one('commit'), times }) },
  { weight: 7, arbitrary: fc.record({ do: one('answer'), times }) },
  { weight: 4, arbitrary: fc.record({ do: one('compact'), times: fc.constant(1) }) },
  { weight: 1, arbitrary: fc.record({ do: one('failCompact'), times: fc.constant(1) }) },
  { weight: 5, arbitrary: fc.record({ do: one('tellRight'), times }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('right'),
      who,
      right: fc.constantFrom('write', 'read', 'none'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: one('pass'), millis: fc.constantFrom(1000, 11_000, 61_000) }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('crash') }) },
  { weight: 1, arbitrary: fc.record({ do: one('shutdown') }) },
)
/** Begun together or not, and then anything. */
const races = fc.record({
  together: fc.boolean(),
  races: fc.array(race, { minLength: 10, maxLength: 120, size: 'max' }),
})
type Story = { together: boolean; races: Race[] }

async function played({ together, races }: Story): Promise<RaceScene> {
  const scene = new RaceScene()
  if (together) await scene.rest()
  for (const race of races) {
    await scene.run(race)
    expect(scene.wrong).toEqual([])
  }
  return scene
}

test('whatever happens in whatever order, what was seen or said to be saved is there, and all end alike', async () => {
  let compactions = 0
  await fc.assert(
    fc.asyncProperty(races, async (story) => {
      const scene = await played(story)
      await scene.settle()
      for (const [name, { wire }] of scene.racers)
        if (scene.rights.get(name) === 'none') expect([name, !!wire.closed]).toEqual([name, true])
      await scene.rest()
      // A refusal that came late ends a visit for good; its page is loaded again.
      await scene.rest()
      expect(scene.wrong).toEqual([])
      const durable = await scene.durableText()
      for (const [name, { doc, synced, closedWith }] of scene.racers)
        expect([name, synced, closedWith, textOf(doc)]).toEqual([name, true, undefined, durable])
      const log = await scene.store.durable(area)
      expect(log?.damaged).toBeUndefined()
      for (const [client, owner] of log?.clients ?? [])
        expect(owner).toBe(personId(people[client - 1] ?? ''))
      compactions += scene.rooms.statistics().compactions

      for (const { wire } of scene.racers.values()) wire.drop()
      await scene.settle()
      expect(scene.rooms.statistics()).toMatchObject({ rooms: 0, visits: 0 })
    }),
    { numRuns: STORIES, endOnFailure: true },
  )
  expect(compactions).toBeGreaterThan(0)
})

test('an evaluation that is removed in the middle of anything stays away', async () => {
  await fc.assert(
    fc.asyncProperty(races, async (story) => {
      const scene = await played(story)
      await scene.remove()
      expect(scene.wrong).toEqual([])
      for (const { wire } of scene.racers.values()) expect(wire.closed).toBeDefined()
      for (const racer of scene.racers.values()) racer.connect(scene.rooms)
      await scene.settle()
      for (const { closedWith } of scene.racers.values()) expect(closedWith).toBe('noAccess')
      expect(await scene.store.durable(area)).toBeUndefined()
      expect(scene.rooms.statistics()).toMatchObject({ rooms: 0, visits: 0 })
    }),
    { numRuns: Math.ceil(STORIES / 3), endOnFailure: true },
  )
})
