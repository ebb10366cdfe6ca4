import type { SettingStore } from '../store/index.ts'

interface World {
  store: { settings: SettingStore; purge(): Promise<void> }
  failed: (error: unknown) => void
}

const NAME = 'purgeDue'

/**
 * Sees to it that what was taken out of the store also leaves its files. Somebody who reads them at
 * that moment, a backup say, may keep it from that: then it is asked again, also after a restart.
 */
export class DiskPurge {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  /** Before anything is taken out: from now on it is due, whatever happens. */
  async announce(): Promise<void> {
    await this.#world.store.settings.put(NAME, 'true')
  }

  /** Says whether nothing is left in the files. */
  async carryOut(): Promise<boolean> {
    const { store, failed } = this.#world
    if ((await store.settings.get(NAME)) !== 'true') return true
    try {
      await store.purge()
      await store.settings.put(NAME, 'false')
      return true
    } catch (error) {
      failed(error)
      return false
    }
  }
}
