import { openSqliteStore } from '@samsyn/server/store'
import { memoryStore } from '../support/memoryStore.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { storeContract } from './storeContract.ts'

storeContract('in memory', async () => memoryStore())
storeContract('SQLite', () => openSqliteStore(temporaryFolder()))
