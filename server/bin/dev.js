// What `npm run dev` runs for the server: the demo on the house's own data folder, without building
// the client, which Vite serves meanwhile.
import { join } from 'node:path'

process.chdir(join(import.meta.dirname, '..', '..'))
process.env.DEMO ??= '1'
await import('../src/main.ts')
