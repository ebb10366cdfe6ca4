import { type ZipEntry, zipOf } from '@samsyn/report/zip'

/**
 * One file in an archive, stored as it is: the same members give the same bytes on every machine and in
 * every version, which no compression promises. So whoever reads one can make it again and compare, and
 * no byte of it says anything that nobody checks. Its name is plain letters, digits, dots and hyphens: no
 * folders.
 */
export type Member = ZipEntry

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const LOCAL_LENGTH = 30
const CENTRAL_LENGTH = 46
const END_LENGTH = 22

/** What does not fit in a ZIP of ours, in words, and at which byte. */
export interface BrokenZip {
  broken: string
  at: number
}

/**
 * The members of a ZIP, as its own headers delimit them. Whether it is one that `zipOf` would make of
 * them is `misfitIn`'s to say, after whoever asks has looked at what the members hold.
 */
export function membersOf(file: Uint8Array): Member[] | BrokenZip {
  const zip = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const members: Member[] = []
  let at = 0
  while (signatureAt(zip, at) === LOCAL && at + LOCAL_LENGTH <= zip.length) {
    const named = at + LOCAL_LENGTH
    const begin = named + zip.readUInt16LE(at + 26)
    const end = begin + zip.readUInt32LE(at + 18)
    const name = zip.toString('latin1', named, begin)
    if (!MEMBER_NAME.test(name)) return { broken: 'a member has a name that is none of ours', at }
    if (end > zip.length) return { broken: `${name} is cut off, or its length is another`, at }
    members.push({ name, bytes: zip.subarray(begin, end) })
    at = end
  }
  const last = members.at(-1)
  if (!last) return { broken: 'it is no ZIP that Samsyn has made', at: 0 }
  if (signatureAt(zip, at) === CENTRAL) return members
  return { broken: `behind ${last.name} comes neither a member nor the directory`, at }
}

const MEMBER_NAME = /^[a-z0-9][a-z0-9.-]{0,60}$/

function signatureAt(zip: Buffer, at: number): number | undefined {
  return at + 4 <= zip.length ? zip.readUInt32LE(at) : undefined
}

/** The first place at which a file is not the ZIP that `zipOf` makes of these members. */
export function misfitIn(file: Uint8Array, members: readonly Member[]): BrokenZip | undefined {
  const at = firstDifference(file, zipOf(members))
  return at === undefined ? undefined : { broken: placeIn(members, at), at }
}

function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  const shorter = Math.min(one.length, other.length)
  for (let at = 0; at < shorter; at++) if (one[at] !== other[at]) return at
  return one.length === other.length ? undefined : shorter
}

/** In which part of the ZIP a byte lies. */
function placeIn(members: readonly Member[], at: number): string {
  let end = 0
  for (const { name, bytes } of members) {
    end += LOCAL_LENGTH + name.length + bytes.byteLength
    if (at < end) return `what the ZIP says before ${name} does not fit it`
  }
  for (const { name } of members) {
    end += CENTRAL_LENGTH + name.length
    if (at < end) return `what the ZIP's directory says of ${name} does not fit it`
  }
  return at < end + END_LENGTH
    ? "the end of the ZIP's directory does not fit"
    : 'something follows the ZIP'
}
