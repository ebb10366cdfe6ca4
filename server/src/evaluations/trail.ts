import { createHash } from 'node:crypto'
import type { EvaluationId } from '@samsyn/document'
import type { Recorded } from '@samsyn/scoring'
import canonicalize from 'canonicalize'
import type { TeamRow } from '../store/store.ts'
import { textsIn, withTexts } from './texts.ts'

/**
 * T2. The recipe of the trail, whole. `canonical` is RFC 8785, `sha256` is hex over its UTF-8:
 *
 *     body    = canonical(event)
 *     texts   = the strings in event under "after", "before", "name", "note", "quote", "rationale",
 *               "reason", "replacement", "source" and "text", in body's order
 *     kept    = canonical(event with each of texts emptied)
 *     said    = for each of texts, sha256(canonical({ salt, text })), with a salt of its own
 *     digest  = sha256(canonical({ body: kept, salt, texts: said })), or without texts in the event
 *               sha256(canonical({ body, salt }))
 *     start   = sha256(canonical({ evaluation }))          the chain before the first row
 *     head    = sha256(canonical({ at, actor, type, digest }))
 *     chain   = sha256(canonical({ seq, head, before }))
 *
 * where `before` is the chain of the row before, or `start`. A row's salt is written as all of its
 * salts joined by ".": its own, then that of each text.
 *
 * T3. A text is erased by emptying it in body and writing what `said` has of it (64 digits) where
 * its salt (32 digits) stood. The row still has its digest: whoever erases can take a text away and
 * change nothing. Without its salt nobody can try what the text was.
 *
 * A row whose event has texts and which has one salt only was written before texts had their own:
 * its digest is sha256(canonical({ body, salt })).
 *
 * The start binds the rows to their evaluation. Of an event that a reader may not read they are given
 * `seq`, `head` and `chain`: enough to go through the chain, and nothing of what, who and when.
 */
export function trailStart(evaluation: EvaluationId): string {
  return sha256({ evaluation })
}

/** The row that records an event after the row whose chain is `before`. `salt`: 128 random bits. */
export function trailRow(
  { seq, at, actor, event }: Recorded,
  salt: () => string,
  before: string,
): TeamRow {
  const body = canonical(event)
  const salts = [salt(), ...textsIn(event).map(salt)].join('.')
  const digest = digestOf(body, salts)?.digest
  if (!digest) throw new Error(`event ${seq} has no digest`)
  const row = { seq, at, actor, type: event.type, digest }
  return { ...row, body, salt: salts, chain: chainOf(seq, rowHead(row), before) }
}

/** Hex SHA-256 over everything of a row but its place. */
export function rowHead({
  at,
  actor,
  type,
  digest,
}: Omit<TeamRow, 'body' | 'salt' | 'chain'>): string {
  return sha256({ at, actor, type, digest })
}

/** The chain after a row with this number and head, where `before` is the chain before it. */
export function chainOf(seq: number, head: string, before: string): string {
  return sha256({ seq, head, before })
}

interface Digested {
  digest: string
  event: unknown
  /** The places, among the event's texts, of those that were erased. */
  erased: number[]
}

/** The digest that body and salts give; undefined where they are not what the recipe makes. */
export function digestOf(body: string, salts: string): Digested | undefined {
  const event = canonicalJson(body)
  const [salt = '', ...ofTexts] = salts.split('.')
  const texts = event === undefined ? undefined : textsIn(event)
  if (!texts) return undefined
  if (ofTexts.length === 0) return { digest: sha256({ body, salt }), event, erased: [] }
  if (ofTexts.length !== texts.length) return undefined
  const isErased = (nth: number) => ofTexts[nth]?.length === DIGEST_LENGTH
  if (texts.some((text, nth) => isErased(nth) && text !== '')) return undefined
  const said = texts.map((text, nth) =>
    isErased(nth) ? ofTexts[nth] : sha256({ salt: ofTexts[nth], text }),
  )
  const kept = canonical(withTexts(event, () => ''))
  const erased = [...texts.keys()].filter(isErased)
  return { digest: sha256({ body: kept, salt, texts: said }), event, erased }
}

/** Hex digits of a SHA-256. */
const DIGEST_LENGTH = 64

/**
 * T3. A row's body and salt without the texts that `goes` names by their place; undefined where
 * there is nothing to erase.
 */
export function withoutTexts(
  { seq, body, salt }: TeamRow,
  goes: (place: number) => boolean,
): { seq: number; body: string; salt: string } | undefined {
  const digested = body === null || salt === null ? undefined : digestOf(body, salt)
  if (!digested || salt === null) throw new Error(`row ${seq} is not what was written`)
  const texts = textsIn(digested.event)
  const going = new Set([...texts.keys()].filter((place) => texts[place] !== '' && goes(place)))
  if (going.size === 0) return undefined
  const [own = '', ...ofTexts] = salt.split('.')
  if (ofTexts.length === 0) {
    throw new Error(`row ${seq} was written before texts could be erased from it`)
  }
  const salts = ofTexts.map((one, place) =>
    going.has(place) ? sha256({ salt: one, text: texts[place] }) : one,
  )
  let place = 0
  const emptied = withTexts(digested.event, (text) => (going.has(place++) ? '' : text))
  return { seq, body: canonical(emptied), salt: [own, ...salts].join('.') }
}

/** What a text says when it is the canonical JSON of something. */
function canonicalJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return canonical(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/** RFC 8785 of something JSON can hold. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('not JSON')
  return text
}

/** Hex SHA-256 over the canonical JSON of a value. */
export function sha256(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}
