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
  'Kedja',
]

/**
 * T2. The trail as a table for spreadsheets: a line an event. The first columns are for reading,
 * the last five are the row's own, so that its chain can be recomputed from them.
 */
export function trailCsv({ people, events }: TrailFile): string {
  const names = new Map(people.map(({ person, name }) => [person, name]))
  return csv([
    HEAD,
    ...events.map((row) => [
      row.seq,
      new Date(row.at).toISOString(),
      names.get(row.actor) ?? '',
      row.actor,
      row.type,
      ...whatIsSaid(row),
      row.body ?? '',
      row.salt ?? '',
      row.digest,
      row.chain,
    ]),
  ])
}

/** The sub-question and the points, in thousandths' own decimals, where the event has them. */
function whatIsSaid({ body }: TrailFileRow): [string, string] {
  const event: { subQuestion?: unknown; value?: unknown } =
    body === undefined ? {} : JSON.parse(body)
  return [
    typeof event.subQuestion === 'string' ? event.subQuestion : '',
    typeof event.value === 'number' ? String(event.value / 1000).replace('.', ',') : '',
  ]
}
