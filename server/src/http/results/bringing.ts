import type { ResultFinding, ResultSet } from '@samsyn/scoring'
import type { Context } from 'hono'
import {
  decoded,
  type Encoding,
  type ImportFault,
  type ResultSets,
  readResultSet,
  readResultsCsv,
} from '../../results/index.ts'
import { Refused } from '../refusal.ts'

/** Bytes of a file of results: a thousand of them, each with every row. */
export const RESULT_BYTES = 2 * 1024 * 1024

/** So many faults are told at once: whoever corrects them brings the file in again. */
const TOLD = 200

export interface Brought {
  set: Omit<ResultSet, 'version'>
  encoding: Encoding
  lineOf: (finding: ResultFinding) => number | null
}

/** A set out of the request's body. Refused with everything in it that cannot be read. */
export async function broughtIn(
  c: Context,
  asked: { set?: string | undefined; name?: string | undefined; dated?: string | undefined },
  { results, today }: { results: ResultSets; today: string },
): Promise<Brought> {
  const { text, encoding } = decoded(new Uint8Array(await c.req.arrayBuffer()))
  if (!isCsv(c)) {
    const read = readResultSet(text)
    if ('faults' in read) throw refusedFor(read.faults)
    return { set: read.set, encoding, lineOf: () => null }
  }
  const { set: id } = asked
  if (id === undefined) throw new Refused('badRequest', { fields: ['set'] })
  const read = readResultsCsv(text)
  if ('faults' in read) throw refusedFor(read.faults)
  const { name = results.latest(id)?.name ?? id, dated = today } = asked
  return {
    set: { id, name, dated, results: read.results },
    encoding,
    lineOf: ({ result, at }) => read.lineOf(result, at),
  }
}

function isCsv(c: Context): boolean {
  return /^text\/csv\b/i.test(c.req.header('content-type') ?? '')
}

function refusedFor(faults: readonly ImportFault[]): Refused {
  return new Refused('resultFaults', { faults: faults.slice(0, TOLD), all: faults.length })
}
