import { openSqliteStore, type Store } from '@samsyn/server/store'
import { type FragileStore, fragileStore } from '../support/memoryStore.ts'
import { damageFile } from '../support/storeDamage.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { storeContract } from './storeContract.ts'

const inMemory = new WeakMap<Store, FragileStore>()
storeContract('in memory', {
  async open() {
    const store = fragileStore()
    inMemory.set(store, store)
    return store
  },
  async damaged(store, damage) {
    inMemory.get(store)?.damage(damage)
    return store
  },
})

const folders = new WeakMap<Store, string>()
async function openIn(folder: string): Promise<Store> {
  const store = await openSqliteStore(folder)
  folders.set(store, folder)
  return store
}
storeContract('SQLite', {
  open: () => openIn(temporaryFolder()),
  async damaged(store, damage) {
    const folder = folders.get(store) ?? ''
    await store.close()
    damageFile(folder, damage)
    return openIn(folder)
  },
})
