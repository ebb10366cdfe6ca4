// Imported first by whatever starts here. Plain JavaScript that an old Node can parse too, so that it
// can say in one line what is missing: everything else needs a Node that runs TypeScript.
import module from 'node:module'
import { join } from 'node:path'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Samsyn needs Node 22.18 or newer, and this is ${process.version}: install Node 26 from https://nodejs.org and start again.`,
  )
  process.exit(1)
}

// Compiled code is kept between starts; the second takes half the time, and needs no parser of
// TypeScript in memory: some 20 MB here, and 5 in each thread, which hears of it by its environment.
const compiled = join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled')
module.enableCompileCache(compiled)
process.env.NODE_COMPILE_CACHE ??= compiled
