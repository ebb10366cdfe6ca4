import { createPrivateKey } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { zipOf } from '@samsyn/report/zip'
import { points } from '@samsyn/scoring'
import { makeBackup, verify } from '@samsyn/server'
import {
  checkArchive,
  ensureSigningKey,
  type FinalReport,
  membersOf,
  publicKeyFrom,
} from '@samsyn/server/ending'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earlier } from '../support/earlierStory.ts'
import { archiveOfStory, endedStory } from '../support/endedStory.ts'
import { filledFolder } from '../support/filledFolder.ts'
import { wholeStory } from '../support/outsideStory.ts'
import { anna, lena, Story, smallTemplate } from '../support/story.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { trailId } from '../support/trailOf.ts'

const ended = endedStory()

async function archived() {
  const key = await ensureSigningKey(temporaryFolder())
  return { key, ...archiveOfStory(ended, key) }
}

function members(file: Uint8Array) {
  const found = membersOf(file)
  if (!Array.isArray(found)) throw new Error(found.broken)
  return found
}

describe('[F2] the archive', () => {
  test('holds report, tables and trail, and is the same to the byte made twice', async () => {
    const { key, file } = await archived()
    expect(members(file).map(({ name }) => name)).toEqual([
      'manifest.json',
      'signature.json',
      'report.json',
      'report.html',
      'report.pdf',
      'report.docx',
      'scores.xlsx',
      'plan.csv',
      'scores.json',
      'scores.csv',
      'trail.json',
    ])
    expect(Buffer.compare(file, archiveOfStory(ended, key).file)).toBe(0)
  })

  test('says in canonical JSON what was finalised, and names nobody in it', async () => {
    const { file } = await archived()
    const text = Buffer.from(members(file)[2]?.bytes ?? []).toString('utf8')
    const report = JSON.parse(text)
    expect(report).toMatchObject({
      evaluation: trailId,
      revision: 1,
      follows: null,
      municipality: 'Åvik',
      template: smallTemplate,
      waived: [{ finding: 'noStrength:1.1/25', reason: 'ingen fanns' }],
    })
    expect(report.scores).toHaveLength(3)
    expect(report.footnotes.map(({ number }: { number: number }) => number)).toEqual([1, 2])
    expect(text).not.toMatch(/anna|bert|lena/)
  })

  test('is a ZIP as its specification has it: read from the directory at its end', async () => {
    const file = Buffer.from((await archived()).file)
    const end = file.length - 22
    expect(file.readUInt32LE(end)).toBe(0x06054b50)
    let at = file.readUInt32LE(end + 16)
    const read = Array.from({ length: file.readUInt16LE(end + 10) }, () => {
      expect(file.readUInt32LE(at)).toBe(0x02014b50)
      const [crc, size] = [file.readUInt32LE(at + 16), file.readUInt32LE(at + 24)]
      const [named, local] = [file.readUInt16LE(at + 28), file.readUInt32LE(at + 42)]
      const name = file.toString('ascii', at + 46, at + 46 + named)
      expect(file.toString('ascii', local + 30, local + 30 + named)).toBe(name)
      const bytes = file.subarray(local + 30 + named, local + 30 + named + size)
      expect(crc32(bytes)).toBe(crc)
      at += 46 + named
      return { name, bytes }
    })
    expect(at).toBe(end)
    expect(read).toEqual(members(file))
  })
})

describe('[F3] checking it', () => {
  test('with the public key, it is whole', async () => {
    const { key, file } = await archived()
    const check = checkArchive(file, key.own)
    expect(check).toMatchObject({
      whole: true,
      texts: 12,
      trail: { rules: 'followed', decided: 3 },
    })
  })

  test('with another key it is not', async () => {
    const { file } = await archived()
    const other = await ensureSigningKey(temporaryFolder())
    expect(checkArchive(file, other.own)).toMatchObject({ whole: false, where: 'signature.json' })
  })

  test('any byte of any member changed names that member', async () => {
    const { key, file } = await archived()
    let at = 0
    for (const { name, bytes } of members(file)) {
      const begin = file.indexOf(bytes[0] ?? 0, at + 30 + name.length)
      expect(Buffer.compare(file.subarray(begin, begin + bytes.length), bytes)).toBe(0)
      // Every byte of what is small, and of the others some from end to end.
      const step = Math.max(1, Math.floor(bytes.length / 600))
      for (let nth = 0; nth < bytes.length; nth += step) {
        const changed = flipped(file, begin + nth, 1 + (nth % 255))
        expect([nth, checkArchive(changed, key.own)]).toMatchObject([
          nth,
          { whole: false, where: name },
        ])
      }
      at = begin + bytes.length
    }
  })

  test('any byte of the ZIP itself changed, added or cut off is found', async () => {
    const { key, file } = await archived()
    const inside = new Uint8Array(file.length)
    for (const { bytes } of members(file))
      inside.fill(
        1,
        bytes.byteOffset - file.byteOffset,
        bytes.byteOffset - file.byteOffset + bytes.length,
      )
    const outside = [...inside.keys()].filter((at) => inside[at] === 0)
    expect(outside.length).toBeGreaterThan(7 * (30 + 46))
    for (const at of outside)
      for (const by of [1, 128])
        expect([at, checkArchive(flipped(file, at, by), key.own).whole]).toEqual([at, false])
    expect(checkArchive(Buffer.concat([file, Buffer.from([0])]), key.own).whole).toBe(false)
    expect(checkArchive(file.subarray(0, -1), key.own).whole).toBe(false)
  })

  test('a member left out, added, or in another place is found', async () => {
    const { key, file } = await archived()
    const all = members(file)
    const less = zipOf(all.filter(({ name }) => name !== 'scores.csv'))
    expect(checkArchive(less, key.own)).toMatchObject({ whole: false, where: 'trail.json' })
    const more = zipOf([...all, { name: 'more.txt', bytes: Buffer.from('more') }])
    expect(checkArchive(more, key.own)).toMatchObject({ whole: false, where: 'more.txt' })
    expect(checkArchive(zipOf(all.toReversed()), key.own).whole).toBe(false)
  })

  test('what was signed and does not follow from the trail is found', async () => {
    const { key } = await archived()
    const told = (change: (report: FinalReport) => FinalReport) =>
      checkArchive(archiveOfStory(ended, key, change).file, key.own)
    const other = (report: FinalReport): FinalReport => {
      const [first, ...more] = report.scores
      return first
        ? { ...report, scores: [{ ...first, points: points.parse(9000) }, ...more] }
        : report
    }
    expect(told((report) => report).whole).toBe(true)
    expect(told(other)).toMatchObject({
      where: 'report.json',
      why: expect.stringContaining('than the trail leads to'),
    })
    expect(told((report) => ({ ...report, waived: [] }))).toMatchObject({ where: 'report.json' })
    expect(told((report) => ({ ...report, revision: 2 }))).toMatchObject({ where: 'report.json' })
    const reworded = (report: FinalReport): FinalReport => ({
      ...report,
      texts: report.texts.map((text) => ({ ...text, blocks: text.blocks.toReversed().slice(1) })),
      footnotes: [],
    })
    expect(told(reworded)).toMatchObject({
      where: 'report.json',
      why: expect.stringContaining('not the one that was approved'),
    })
  })

  test('whatever bytes it is given, it answers', async () => {
    const { key, file } = await archived()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(file.length), (bytes, cut) => {
        expect(checkArchive(bytes, key.own).whole).toBe(false)
        const mixed = Buffer.concat([file.subarray(0, cut), bytes])
        expect(checkArchive(mixed, key.own).whole).toBe(Buffer.compare(mixed, file) === 0)
      }),
      { numRuns: 100 },
    )
  })
})

describe('[F3] samsyn verify', () => {
  async function onDisk() {
    const { key, file, digest } = await archived()
    const folder = temporaryFolder()
    const [path, keys] = [join(folder, 'report.zip'), join(folder, 'keys.json')]
    const other = await ensureSigningKey(temporaryFolder())
    writeFileSync(path, file)
    writeFileSync(keys, JSON.stringify({ keys: [other.own, key.own] }))
    return { key, file, digest, path, keys, other, folder }
  }
  const nowhere = '/nowhere'

  test('says of a whole archive what it checked, with the key itself or as the server answers', async () => {
    const { key, digest, path, keys } = await onDisk()
    const said = await verify([path, '--key', key.own.publicKey], nowhere)
    expect(said.code).toBe(0)
    expect(said.report.split('\n')).toEqual([
      `Åvik 2024 (${trailId}), revision 1, finalised 1970-01-01T00:00:01.050Z`,
      `  Signed by the key ${key.own.id}.`,
      '  Whole to the last byte: report.json, report.html, report.pdf, report.docx, scores.xlsx, plan.csv, scores.json, scores.csv, trail.json.',
      '  Whole: 57 events, the last 1970-01-01T00:00:01.050Z.',
      '  By the rules: 3 of 3 sub-questions decided, 30 of 200 points.',
      '  The report follows from the trail: points, grounds and what was let stand, and 12 texts in the words that were approved.',
      `  The report is ${digest}`,
    ])
    expect(await verify([path, '--key', keys], nowhere)).toEqual(said)
  })

  test('names what is not whole, and asks for a key where none is named', async () => {
    const { key, file, path, other } = await onDisk()
    expect(await verify([path], nowhere)).toMatchObject({ code: 2 })
    expect(await verify([path, '--key', 'nothing'], nowhere)).toMatchObject({ code: 2 })
    expect(await verify(['--key', key.own.publicKey], nowhere)).toMatchObject({ code: 2 })
    const stranger = await verify([path, '--key', other.own.publicKey], nowhere)
    expect(stranger).toMatchObject({ code: 1 })
    expect(stranger.report).toContain('signature.json: it was made by another key')
    // One in 64 keys begins like an option.
    const hyphen = await verify([path, '--key', `-${'A'.repeat(42)}`], nowhere)
    expect(hyphen.report).toContain('signature.json: it was made by another key')
    writeFileSync(path, flipped(file, file.length - 4000, 1))
    expect(await verify([path, '--key', key.own.publicKey], nowhere)).toEqual({
      code: 1,
      report: `${path} is NOT WHOLE: trail.json: its content was changed.`,
    })
    writeFileSync(path, flipped(file, 0, 1))
    const broken = await verify([path, '--key', key.own.publicKey], nowhere)
    expect(broken.report).toBe(
      `${path} is NOT WHOLE: the ZIP itself: it is no ZIP that Samsyn has made (byte 0).`,
    )
  })
})

describe('[F3] the key', () => {
  test('is made once, for the server’s own user alone', async () => {
    const folder = temporaryFolder()
    const [one, again] = [await ensureSigningKey(folder), await ensureSigningKey(folder)]
    expect(again.own).toEqual(one.own)
    expect(statSync(join(folder, 'keys', 'signing.pem')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700)
  })

  test('is itself in no archive and in no backup', async () => {
    const { folder } = await filledFolder()
    const key = await ensureSigningKey(folder)
    const pem = readFileSync(join(folder, 'keys', 'signing.pem'), 'utf8')
    const seed = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' }).subarray(-32)
    const backup = join(temporaryFolder(), 'backup')
    await makeBackup(folder, backup, () => {})
    for (const file of [archiveOfStory(ended, key).file, readFileSync(backup)]) {
      expect(Buffer.from(file).includes(seed)).toBe(false)
      expect(Buffer.from(file).includes(pem.split('\n')[1] ?? pem)).toBe(false)
    }
  })

  test('that was replaced is still known by its public half', async () => {
    const folder = temporaryFolder()
    const first = await ensureSigningKey(folder)
    const { rmSync } = await import('node:fs')
    rmSync(join(folder, 'keys', 'signing.pem'))
    const second = await ensureSigningKey(folder)
    expect(second.own.id).not.toBe(first.own.id)
    expect(second.all).toEqual([second.own, first.own])
  })

  test('is nothing else than an Ed25519 key, and what is none is not quoted', async () => {
    const folder = temporaryFolder()
    await ensureSigningKey(folder)
    writeFileSync(join(folder, 'keys', 'signing.pem'), 'sekret')
    await expect(ensureSigningKey(folder)).rejects.toThrow(/^Cannot use .*: no Ed25519 key$/)
  })

  test('reads as its raw bytes and as PEM, and never as a private one', async () => {
    const folder = temporaryFolder()
    const { own } = await ensureSigningKey(folder)
    expect(publicKeyFrom(`${own.publicKey}\n`)).toEqual(own)
    const { createPublicKey } = await import('node:crypto')
    const secret = readFileSync(join(folder, 'keys', 'signing.pem'), 'utf8')
    const pem = createPublicKey(secret).export({ type: 'spki', format: 'pem' }).toString()
    expect(publicKeyFrom(pem)).toEqual(own)
    expect(publicKeyFrom(secret)).toBeUndefined()
    expect(publicKeyFrom('nothing')).toBeUndefined()
  })
})

function flipped(file: Uint8Array, at: number, by: number): Uint8Array {
  const changed = Uint8Array.from(file)
  changed[at] = (changed[at] ?? 0) ^ by
  return changed
}

describe('[F2, U3, U5] a report that started from an earlier one', () => {
  const story = wholeStory(new Story({ startedFrom: earlier }))
  story.must(anna, { type: 'followUp', improvement: 1, outcome: 'partly', text: 'På väg.' })
  const started = endedStory(story)
  const checkedWith = async (change: (report: FinalReport) => FinalReport) => {
    const key = await ensureSigningKey(temporaryFolder())
    return checkArchive(archiveOfStory(started, key, change).file, key.own)
  }

  test('holds what came of it, and the earlier result', async () => {
    const key = await ensureSigningKey(temporaryFolder())
    const { file } = archiveOfStory(started, key)
    const report = JSON.parse(Buffer.from(members(file)[2]?.bytes ?? []).toString('utf8'))
    expect(report.followUp.items).toMatchObject([{ outcome: 'partly' }, { outcome: null }])
    expect(report.earlier).toMatchObject([{ year: 2020, total: 97 }])
    expect(checkArchive(file, key.own)).toMatchObject({ whole: true })
  })

  test.each<[string, (report: FinalReport) => FinalReport]>([
    [
      'another outcome',
      ({ followUp, ...report }) => ({
        ...report,
        followUp: {
          year: followUp?.year ?? 0,
          items: (followUp?.items ?? []).map((item) => ({ ...item, outcome: 'done' as const })),
        },
      }),
    ],
    [
      'another earlier total',
      ({ earlier: shown = [], ...report }) => ({
        ...report,
        earlier: shown.map((one) => ({ ...one, total: 1 })),
      }),
    ],
    [
      'a comparison that nobody chose',
      (report) => ({
        ...report,
        comparison: {
          base: { set: 'Egna', version: 1, dated: '2026-01-01', since: null, evaluations: 1 },
          total: { mean: 1000, n: 1 },
          areas: [],
          rows: [],
          totals: [1],
        },
      }),
    ],
  ])('and %s does not follow from the trail', async (_, change) => {
    expect(await checkedWith(change)).toMatchObject({ whole: false, where: 'report.json' })
  })

  test('of a comparison that the lead chose the report’s own word is taken, of that version', async () => {
    const compared = wholeStory(new Story({ startedFrom: earlier }))
    compared.act(
      lena,
      { type: 'compare', base: { set: 'egna', version: 2, since: 2020 } },
      { comparable: true },
    )
    const key = await ensureSigningKey(temporaryFolder())
    const shown = (version: number) => (report: FinalReport) => ({
      ...report,
      comparison: {
        base: { set: 'Egna', version, dated: '2026-01-01', since: 2020, evaluations: 1 },
        total: { mean: 1000, n: 1 },
        areas: [],
        rows: [],
        totals: [1],
      },
    })
    const told = endedStory(compared)
    const check = (version: number) =>
      checkArchive(archiveOfStory(told, key, shown(version)).file, key.own)
    expect(check(2)).toMatchObject({ whole: true })
    expect(check(1)).toMatchObject({ whole: false, where: 'report.json' })
  })
})
