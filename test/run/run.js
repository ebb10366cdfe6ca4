// Plain JavaScript, so that an older Node gets as far as being told.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Samsyn needs Node 22.18 or newer and found ${process.version}; install it from https://nodejs.org (the one that pnpm fetches did not fit this machine).`,
  )
  process.exit(1)
}
await import('./all.ts')
