import type { ArchiveHead, Deletion, Opening, ShareKey, Store } from '@samsyn/server/store'
import { expect, test } from 'vitest'
import { commitOf, evaluationId, personId } from '../support/storedRows.ts'

const one = evaluationId('evaluation-1')
const two = evaluationId('evaluation-2')
const nowhere = evaluationId('evaluation-3')
const anna = personId('anna')
const kommunen = personId('kommunen')
const digest = 'ab'.repeat(32)
const bytes = Uint8Array.of(1, 2, 3)
const byLink: Opening = { at: 5, by: { share: 's1' }, what: { release: 1 } }
const byContact: Opening = { at: 6, by: { person: kommunen }, what: 'live' }

/** What every store promises of what it keeps of reports that went out, and of the whole server. */
export function outsideContract(opened: () => Promise<Store>): void {
  async function filled(): Promise<Store> {
    const store = await opened()
    for (const id of [one, two]) {
      await store.evaluations.commit(id, commitOf(0, 1))
      await store.snapshots.put(id, digest, bytes)
      await store.shares.add(key({ evaluation: id, tokenHash: `hash of ${id}` }))
      await store.openings.add(id, byLink)
      await store.openings.add(id, byContact)
      await store.archives.put(head({ evaluation: id }), bytes)
    }
    return store
  }

  test('nothing is there of what nobody has kept', async () => {
    const store = await opened()
    expect(await store.snapshots.get(one, digest)).toBeUndefined()
    expect(await store.snapshots.digests(one)).toEqual([])
    expect(await store.shares.find('hash')).toBeUndefined()
    expect(await store.openings.newest(one, 9)).toEqual([])
    expect(await store.archives.get(one, 1)).toBeUndefined()
    expect(await store.archives.all()).toEqual([])
    expect(await store.settings.get('retention')).toBeUndefined()
    expect(await store.templates.all()).toEqual([])
    expect(await store.results.all()).toEqual([])
    expect(await store.imports.all()).toEqual([])
    expect(await store.deletions.all()).toEqual([])
  })

  test('nothing is kept of an evaluation that does not exist', async () => {
    const { snapshots, shares, openings, archives } = await opened()
    const refused = /does not exist/
    await expect(snapshots.put(nowhere, digest, bytes)).rejects.toThrow(refused)
    await expect(shares.add(key({ evaluation: nowhere }))).rejects.toThrow(refused)
    await expect(openings.add(nowhere, byLink)).rejects.toThrow(refused)
    await expect(archives.put(head({ evaluation: nowhere }), bytes)).rejects.toThrow(refused)
  })

  test('[R1] a snapshot stands by its digest, and no other comes under it', async () => {
    const { snapshots } = await filled()
    await snapshots.put(one, digest, Uint8Array.of(9))
    await snapshots.put(one, 'cd', Uint8Array.of(4))
    expect(await snapshots.get(one, digest)).toEqual(bytes)
    expect(await snapshots.digests(one)).toEqual([digest, 'cd'])
    await snapshots.drop(one, digest)
    expect(await snapshots.get(one, digest)).toBeUndefined()
    expect(await snapshots.digests(one)).toEqual(['cd'])
    expect(await snapshots.get(two, digest)).toEqual(bytes)
  })

  test('[R2] a link is found by its hash alone, and each hash and each link is there once', async () => {
    const { shares } = await filled()
    const second = key({ share: 's2', tokenHash: 'second', passcodeHash: null })
    await shares.add(second)
    expect(await shares.find('second')).toEqual(second)
    expect(await shares.find(`hash of ${one}`)).toEqual(key({ tokenHash: `hash of ${one}` }))
    await expect(shares.add(key({ share: 's3', tokenHash: 'second' }))).rejects.toThrow()
    await expect(shares.add(key({ share: 's2', tokenHash: 'third' }))).rejects.toThrow()
    expect(await shares.find('third')).toBeUndefined()
    await shares.drop(one, 's1')
    expect(await shares.find(`hash of ${one}`)).toBeUndefined()
    expect(await shares.find(`hash of ${two}`)).toBeDefined()
  })

  test('[R3] openings come newest first, no more than are asked for', async () => {
    const { openings } = await filled()
    const last: Opening = { at: 1, by: { share: 's2' }, what: { final: 2 } }
    await openings.add(one, last)
    expect(await openings.newest(one, 9)).toEqual([last, byContact, byLink])
    expect(await openings.newest(one, 2)).toEqual([last, byContact])
    expect(await openings.newest(two, 9)).toEqual([byContact, byLink])
  })

  test('[F2] an archive is kept once; another of the same revision is refused', async () => {
    const { archives } = await filled()
    await archives.put(head({ municipality: 'Annan' }), Uint8Array.of(9))
    const another = head({ digest: 'ef'.repeat(32) })
    await expect(archives.put(another, bytes)).rejects.toThrow(/another archive/)
    await archives.put(head({ revision: 2, at: 3 }), Uint8Array.of(4))
    expect(await archives.get(one, 1)).toEqual(bytes)
    expect(await archives.get(one, 2)).toEqual(Uint8Array.of(4))
    expect(await archives.of(one)).toEqual([head(), head({ revision: 2, at: 3 })])
    expect(await archives.all()).toEqual([
      head(),
      head({ revision: 2, at: 3 }),
      head({ evaluation: two }),
    ])
    await archives.drop(one, 1)
    expect(await archives.of(one)).toEqual([head({ revision: 2, at: 3 })])
    expect(await archives.get(one, 1)).toBeUndefined()
  })

  test('of two that put another archive of one revision at once, one is kept', async () => {
    const { archives } = await filled()
    const put = [5, 6].map((nth) =>
      archives.put(head({ revision: 3, digest: `${nth}` }), Uint8Array.of(nth)),
    )
    const outcomes = await Promise.allSettled(put)
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await archives.get(one, 3)).toEqual(Uint8Array.of(5))
  })

  test('a setting is the last that was decided', async () => {
    const { settings } = await opened()
    await settings.put('retention', '{"months":24}')
    await settings.put('other', '1')
    await settings.put('retention', '{"months":null}')
    expect(await settings.get('retention')).toBe('{"months":null}')
    expect(await settings.get('other')).toBe('1')
  })

  test('a draft of a template is written over and goes; a published one never changes', async () => {
    const { templates } = await opened()
    await templates.putDraft('a-1', '{"n":1}')
    await templates.putDraft('b-1', '{}')
    await templates.putDraft('a-1', '{"n":2}')
    await templates.publish('a-1', 7)
    await templates.publish('a-1', 8)
    await expect(templates.putDraft('a-1', '{"n":3}')).rejects.toThrow(/published/)
    await expect(templates.dropDraft('a-1')).rejects.toThrow(/published/)
    await expect(templates.publish('c-1', 7)).rejects.toThrow(/no template/)
    expect(await templates.all()).toEqual([
      { id: 'a-1', body: '{"n":2}', publishedAt: 7 },
      { id: 'b-1', body: '{}', publishedAt: null },
    ])
    await templates.dropDraft('b-1')
    expect((await templates.all()).map(({ id }) => id)).toEqual(['a-1'])
  })

  test('[J1] a draft of a set of results is written over and goes; a published version never changes', async () => {
    const { results } = await opened()
    await results.putDraft('a-1', 1, '{"n":1}')
    await results.putDraft('b-1', 1, '{}')
    await results.putDraft('a-1', 1, '{"n":2}')
    await results.publish('a-1', 1, 7)
    await results.publish('a-1', 1, 8)
    await expect(results.putDraft('a-1', 1, '{"n":3}')).rejects.toThrow(/published/)
    await expect(results.dropDraft('a-1', 1)).rejects.toThrow(/published/)
    await expect(results.publish('a-1', 2, 7)).rejects.toThrow(/no version/)
    await results.putDraft('a-1', 2, '{"n":4}')
    expect(await results.all()).toEqual([
      { id: 'a-1', version: 1, body: '{"n":2}', publishedAt: 7 },
      { id: 'b-1', version: 1, body: '{}', publishedAt: null },
      { id: 'a-1', version: 2, body: '{"n":4}', publishedAt: null },
    ])
    await results.dropDraft('b-1', 1)
    await results.publish('a-1', 2, 9)
    expect((await results.all()).map(({ version, publishedAt }) => [version, publishedAt])).toEqual(
      [
        [1, 7],
        [2, 9],
      ],
    )
  })

  test('a report that was read is kept once and never changes', async () => {
    const { imports } = await opened()
    const head = {
      id: 'ab'.repeat(32),
      municipality: 'Ekbacka',
      year: 2019,
      name: 'ekbacka.pdf',
      at: 5,
      by: anna,
    }
    await imports.put(head, '{"n":1}')
    await imports.put({ ...head, year: 2020 }, '{"n":2}')
    await imports.put({ ...head, id: 'cd'.repeat(32), at: 6 }, '{"n":3}')
    expect(await imports.all()).toEqual([head, { ...head, id: 'cd'.repeat(32), at: 6 }])
    expect(await imports.get(head.id)).toBe('{"n":1}')
    await imports.drop(head.id)
    expect(await imports.get(head.id)).toBeUndefined()
    expect(await imports.get('cd'.repeat(32))).toBe('{"n":3}')
  })

  test('what is handed in may be changed at once', async () => {
    const { snapshots, archives, openings } = await filled()
    const body = Uint8Array.of(4, 5)
    const opening = { at: 9, by: { share: 's1' }, what: { release: 4 } }
    const asked = [
      snapshots.put(one, 'cd', body),
      archives.put(head({ revision: 2 }), body),
      openings.add(one, opening),
    ]
    body.fill(9)
    opening.what.release = 5
    await Promise.all(asked)
    expect(await snapshots.get(one, 'cd')).toEqual(Uint8Array.of(4, 5))
    expect(await archives.get(one, 2)).toEqual(Uint8Array.of(4, 5))
    expect((await openings.newest(one, 1))[0]?.what).toEqual({ release: 4 })
  })

  test('with an evaluation goes all of it but its archives and the line that tells', async () => {
    const store = await filled()
    await store.settings.put('retention', '1')
    await store.remove(one, deletion)
    await store.evaluations.commit(one, commitOf(0, 1))
    expect(await store.snapshots.digests(one)).toEqual([])
    expect(await store.shares.find(`hash of ${one}`)).toBeUndefined()
    expect(await store.openings.newest(one, 9)).toEqual([])
    expect(await store.archives.of(one)).toEqual([head()])
    expect(await store.archives.get(one, 1)).toEqual(bytes)
    expect(await store.settings.get('retention')).toBe('1')
    expect(await store.deletions.all()).toEqual([deletion])
    expect(await store.snapshots.digests(two)).toEqual([digest])
    expect(await store.openings.newest(two, 9)).toHaveLength(2)
    const again = { ...deletion, at: 8, events: 2 }
    await store.remove(one, again)
    await store.remove(two)
    expect(await store.deletions.all()).toEqual([deletion, again])
  })

  test('[T3] of somebody who is forgotten it is not told what they opened', async () => {
    const store = await filled()
    await store.forget(kommunen)
    expect(await store.openings.newest(one, 9)).toEqual([byLink])
    expect(await store.openings.newest(two, 9)).toEqual([byLink])
  })
}

function key(overrides: Partial<ShareKey> = {}): ShareKey {
  return { evaluation: one, share: 's1', tokenHash: 'hash', passcodeHash: 'scrypt', ...overrides }
}

function head(overrides: Partial<ArchiveHead> = {}): ArchiveHead {
  const named = { municipality: 'Älvhamra', year: 2026, at: 7, digest, size: 3 }
  return { evaluation: one, revision: 1, ...named, ...overrides }
}

const deletion: Deletion = {
  evaluation: one,
  municipality: 'Älvhamra',
  year: 2026,
  at: 7,
  by: anna,
  events: 1,
  head: digest,
}
