import { FILE_PART, type Store, type StoredVersion } from '@samsyn/server/store'
import { expect, test } from 'vitest'
import { commitOf, evaluationId, personId } from '../support/storedRows.ts'

const one = evaluationId('evaluation-1')
const two = evaluationId('evaluation-2')
const nowhere = evaluationId('evaluation-3')
const anna = personId('anna')
const bert = personId('bert')
const sha256 = 'ab'.repeat(32)
const head = { sha256, type: 'application/pdf', size: 3, at: 5 }

/** What every store promises of what it keeps beside rooms and trail. */
export function besideContract(opened: () => Promise<Store>): void {
  async function filled(): Promise<Store> {
    const store = await opened()
    for (const id of [one, two]) {
      await store.evaluations.commit(id, commitOf(0, 1))
      await store.anchors.put(id, 'area-1', new Map([['thread/1', '{"n":1}']]))
      await store.versions.add(id, version(1), [{ digest: 'd1', body: '["Å"]' }])
      await store.seen.put(id, anna, 7)
      await store.files.put(id, head, Uint8Array.of(1, 2, 3))
    }
    return store
  }

  test('nothing is there of what nobody has kept', async () => {
    const { anchors, versions, seen, files } = await opened()
    expect(await anchors.of(one, 'area-1')).toEqual(new Map())
    expect(await versions.all(one)).toEqual([])
    expect(await versions.texts(one, ['d1'])).toEqual([])
    expect(await seen.of(one, anna)).toBe(0)
    expect(await files.all(one)).toEqual([])
    expect(await files.head(one, sha256)).toBeUndefined()
    expect(await files.part(one, sha256, 0)).toBeUndefined()
  })

  test('nothing is kept of an evaluation that does not exist', async () => {
    const { anchors, versions, seen, files } = await opened()
    const refused = /does not exist/
    await expect(anchors.put(nowhere, 'area-1', new Map([['a', 'b']]))).rejects.toThrow(refused)
    await expect(versions.add(nowhere, version(1), [])).rejects.toThrow(refused)
    await expect(seen.put(nowhere, anna, 1)).rejects.toThrow(refused)
    await expect(files.put(nowhere, head, Uint8Array.of(1))).rejects.toThrow(refused)
    expect(await files.all(nowhere)).toEqual([])
  })

  test('an anchor replaces that of its key in its room, and goes when told', async () => {
    const { anchors } = await filled()
    const more = new Map([
      ['thread/1', '{"n":2}'],
      ['thread/2', '{"n":"ö"}'],
    ])
    await anchors.put(one, 'area-1', more)
    await anchors.put(one, 'area-2', new Map([['thread/1', 'elsewhere']]))
    expect(await anchors.of(one, 'area-1')).toEqual(more)
    await anchors.put(one, 'area-1', new Map([['thread/1', null]]))
    expect(await anchors.of(one, 'area-1')).toEqual(new Map([['thread/2', '{"n":"ö"}']]))
    expect(await anchors.of(one, 'area-2')).toEqual(new Map([['thread/1', 'elsewhere']]))
    expect(await anchors.of(two, 'area-1')).toEqual(new Map([['thread/1', '{"n":1}']]))
  })

  test('what is handed in may be changed at once', async () => {
    const { anchors, versions, files } = await filled()
    const given = new Map([['a', 'b']])
    const texts = [{ digest: 'd2', body: '[]' }]
    const bytes = Uint8Array.of(4, 5)
    const asked = [
      anchors.put(one, 'area-3', given),
      versions.add(one, version(2), texts),
      files.put(one, { ...head, sha256: 'cd' }, bytes),
    ]
    given.clear()
    texts.pop()
    bytes.fill(9)
    await Promise.all(asked)
    expect(await anchors.of(one, 'area-3')).toEqual(new Map([['a', 'b']]))
    expect(await versions.texts(one, ['d2'])).toEqual([{ digest: 'd2', body: '[]' }])
    expect(await files.part(one, 'cd', 0)).toEqual(Uint8Array.of(4, 5))
  })

  test('versions come in their order, each number once; a text is kept once', async () => {
    const { versions } = await filled()
    expect(await versions.add(one, version(3, { by: null, name: null }), [])).toBe('added')
    expect(await versions.add(one, version(2), [{ digest: 'd2', body: '"2"' }])).toBe('added')
    expect(await versions.add(one, version(2), [{ digest: 'd3', body: '"3"' }])).toBe('conflict')
    expect(await versions.all(one)).toEqual([
      version(1),
      version(2),
      version(3, { by: null, name: null }),
    ])
    expect(await versions.texts(one, ['d2', 'd3', 'd1'])).toEqual([
      { digest: 'd2', body: '"2"' },
      { digest: 'd1', body: '["Å"]' },
    ])
  })

  test('versions and texts go when told; those beside them stay', async () => {
    const { versions } = await filled()
    await versions.add(one, version(2), [{ digest: 'd2', body: '"2"' }])
    await versions.drop(one, [1], ['d1'])
    expect(await versions.all(one)).toEqual([version(2)])
    expect(await versions.texts(one, ['d1', 'd2'])).toEqual([{ digest: 'd2', body: '"2"' }])
    expect(await versions.all(two)).toEqual([version(1)])
    expect(await versions.texts(two, ['d1'])).toHaveLength(1)
  })

  test('what somebody has seen never goes back, and is their own', async () => {
    const { seen } = await filled()
    await seen.put(one, anna, 3)
    expect(await seen.of(one, anna)).toBe(7)
    await seen.put(one, anna, 9)
    expect(await seen.of(one, anna)).toBe(9)
    expect(await seen.of(one, bert)).toBe(0)
    expect(await seen.of(two, anna)).toBe(7)
  })

  test('a file comes back in parts, whole, and is kept once', async () => {
    const { files } = await filled()
    const bytes = Uint8Array.from({ length: 2 * FILE_PART + 5 }, (_, index) => index % 251)
    const large = { sha256: 'cd'.repeat(32), type: 'image/png', size: bytes.length, at: 6 }
    await files.put(one, large, bytes)
    await files.put(one, large, bytes)
    expect(await files.all(one)).toEqual([head, large])
    expect(await files.head(one, large.sha256)).toEqual(large)
    const parts = await Promise.all([0, 1, 2, 3].map((nth) => files.part(one, large.sha256, nth)))
    expect(parts.map((part) => part?.length)).toEqual([FILE_PART, FILE_PART, 5, undefined])
    expect(Buffer.concat(parts.flatMap((part) => part ?? [])).equals(bytes)).toBe(true)
    await files.drop(one, large.sha256)
    expect(await files.all(one)).toEqual([head])
    expect(await files.part(one, large.sha256, 0)).toBeUndefined()
  })

  test('with an evaluation goes what was kept beside it', async () => {
    const store = await filled()
    await store.remove(one)
    await store.evaluations.commit(one, commitOf(0, 1))
    expect(await store.anchors.of(one, 'area-1')).toEqual(new Map())
    expect(await store.versions.all(one)).toEqual([])
    expect(await store.versions.texts(one, ['d1'])).toEqual([])
    expect(await store.seen.of(one, anna)).toBe(0)
    expect(await store.files.all(one)).toEqual([])
    expect(await store.files.part(one, sha256, 0)).toBeUndefined()
    expect(await store.versions.all(two)).toEqual([version(1)])
    expect(await store.files.all(two)).toEqual([head])
  })

  test('[T3] of somebody who is forgotten nothing seen is left, and no name of a version', async () => {
    const store = await filled()
    await store.versions.add(one, version(2, { by: bert, name: 'Berts' }), [])
    await store.versions.add(one, version(3, { name: null }), [])
    await store.seen.put(one, bert, 2)
    await store.forget(anna)
    expect(await store.versions.all(one)).toEqual([
      version(1, { name: '' }),
      version(2, { by: bert, name: 'Berts' }),
      version(3, { name: null }),
    ])
    expect(await store.seen.of(one, anna)).toBe(0)
    expect(await store.seen.of(two, anna)).toBe(0)
    expect(await store.seen.of(one, bert)).toBe(2)
  })
}

function version(number: number, overrides: Partial<StoredVersion> = {}): StoredVersion {
  return { number, at: 100 + number, by: anna, name: 'Före remiss', body: '{}', ...overrides }
}
