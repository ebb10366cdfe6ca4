import { readFile } from 'node:fs/promises'
import { type ArchiveCheck, checkArchive, type PublicKey, publicKeyFrom } from '../ending/index.ts'
import { ruleLines } from './checkInWords.ts'
import type { Verified } from './verify.ts'

/** Whether a file begins as a ZIP does. */
export function isZip(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004'
}

/**
 * F3. Checks an archive from itself and a key that comes from elsewhere; `named` is the key, or a file
 * with it. Needs neither a server nor a network.
 */
export async function verifyArchive(
  path: string,
  file: Uint8Array,
  named: string | undefined,
): Promise<Verified> {
  if (named === undefined) {
    return {
      code: 2,
      report: `${path} is an archive: name the key by --key. The server tells it at /api/keys; take it from there, not from whoever sent you the archive.`,
    }
  }
  const keys = await keysNamed(named)
  const [first] = keys
  if (!first) return { code: 2, report: `--key ${named} is no Ed25519 public key` }
  const checks = keys.map((key) => checkArchive(file, key))
  // What is wrong with the archive itself, rather than that another of the keys has signed it.
  const told = checks.find((check) => check.whole || check.where !== 'signature.json')
  return inWords(path, told ?? checkArchive(file, first))
}

/** The key itself, or a file with one: bare, as PEM, or as `/api/keys` answers, then all of them. */
async function keysNamed(named: string): Promise<PublicKey[]> {
  const itself = publicKeyFrom(named)
  if (itself) return [itself]
  const text = await readFile(named, 'utf8')
  const one = publicKeyFrom(text)
  if (one) return [one]
  const answered = jsonOf(text) as { keys?: { publicKey?: unknown }[] } | undefined
  const keys = Array.isArray(answered?.keys) ? answered.keys : []
  return keys.flatMap(({ publicKey }) => publicKeyFrom(String(publicKey)) ?? [])
}

function inWords(path: string, check: ArchiveCheck): Verified {
  if (!check.whole)
    return { code: 1, report: `${path} is NOT WHOLE: ${check.where}: ${check.why}.` }
  const { manifest, trail, texts, key } = check
  const { municipality, year, evaluation, revision, follows, finalisedAt, report, files } = manifest
  const lines = [
    `${municipality} ${year} (${evaluation}), revision ${revision}, finalised ${finalisedAt}`,
    `Signed by the key ${key}.`,
    `Whole to the last byte: ${files.map(({ name }) => name).join(', ')}.`,
    ...ruleLines(trail),
    `The report follows from the trail: points, grounds and what was let stand, and ${texts} texts in the words that were approved.`,
    ...(follows === null ? [] : [`It comes after the report ${follows}`]),
    `The report is ${report}`,
  ]
  const [title = '', ...rest] = lines
  return { code: 0, report: [title, ...rest.map((line) => `  ${line}`)].join('\n') }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
