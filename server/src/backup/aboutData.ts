import { join } from 'node:path'
import { trailStart } from '../evaluations/index.ts'
import { peopleIn } from '../identity/index.ts'
import { openTrailReader, storeInside } from '../store/index.ts'
import { templatesAmong } from '../templates/index.ts'
import type { About } from './about.ts'
import { partAt } from './backupFile.ts'
import { NotWhole } from './notWhole.ts'
import { scoresDigest } from './scoresDigest.ts'

/** What a folder with the parts of a backup is. Throws `NotWhole` where nobody could say. */
export async function aboutData(
  folder: string,
  { made, demo }: Pick<About, 'made' | 'demo'>,
): Promise<About> {
  const [store, people] = [join(folder, 'samsyn.sqlite'), join(folder, 'people.sqlite')]
  const { generation, rooms } = storeInside(folder)
  return {
    made,
    generation,
    demo,
    parts: { 'samsyn.sqlite': await partAt(store), 'people.sqlite': await partAt(people) },
    people: peopleIn(people).length,
    rooms: rooms.length,
    evaluations: evaluationsIn(folder),
  }
}

function evaluationsIn(folder: string): About['evaluations'] {
  const reader = openTrailReader(folder)
  try {
    const templateById = templatesAmong(reader.templates())
    return reader.ids().map((id) => {
      const rows = reader.team(id)
      const scores = scoresDigest(id, rows, templateById)
      if (scores === undefined)
        throw new NotWhole(`evaluation ${id}: its events are not for this version to read`)
      return { id, events: rows.length, head: rows.at(-1)?.chain ?? trailStart(id), scores }
    })
  } finally {
    reader.close()
  }
}
