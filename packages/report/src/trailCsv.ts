import { csv } from './csv.ts'
import type { TrailFile, TrailFileRow } from './trailFile.ts'

const HEAD = [
  'Nr',
  'Tid (UTC)',
  'Vem',
  'Person',
  'Händelse',
  'Delfråga',
  'Poäng',
  'Innehåll',
  'Salt',
  'Kontrollsumma',
  'Huvud',
  'Kedja',
]

/**
 * T2. The trail as a table for spreadsheets: a line an event. The first columns are for reading,
 * the others are the row's own, so that its chain can be recomputed from them. Of an event that is
 * withheld there are number, head and chain; of the others the head is made of what stands there.
 */
export function trailCsv({ people, events }: TrailFile): string {
  const names = new Map(people.map(({ person, name }) => [person, name]))
  return csv([
    HEAD,
    ...events.map((row) => [
      row.seq,
      ...('body' in row ? [...whatHappened(row, names), ''] : [...NOTHING, row.head]),
      row.chain,
    ]),
  ])
}

/** What stands between the number and the head of an event that is withheld. */
const NOTHING = HEAD.slice(1, -2).map(() => '')

type ShownRow = Extract<TrailFileRow, { body: string }>

function whatHappened(row: ShownRow, names: ReadonlyMap<string, string>): string[] {
  const { at, actor, type, body, salt, digest } = row
  const said = whatIsSaid(body)
  return [
    new Date(at).toISOString(),
    names.get(actor) ?? '',
    actor,
    type,
    ...said,
    body,
    salt,
    digest,
  ]
}

/** The sub-question and the points, in thousandths' own decimals, where the event has them. */
function whatIsSaid(body: string): [string, string] {
  const event: { subQuestion?: unknown; value?: unknown } = JSON.parse(body)
  return [
    typeof event.subQuestion === 'string' ? event.subQuestion : '',
    typeof event.value === 'number' ? String(event.value / 1000).replace('.', ',') : '',
  ]
}
