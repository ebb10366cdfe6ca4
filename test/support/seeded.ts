import fc from 'fast-check'

/**
 * Properties draw the same cases in every run, so that what fails once fails again, for everybody.
 * `SAMSYN_SEED=random` looks at others, and a number at those of that seed; a failure names its own.
 */
const asked = process.env.SAMSYN_SEED ?? '20261122'
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })
