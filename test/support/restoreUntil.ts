import { restoreBackup } from '@samsyn/server'

/**
 * A process that restores a backup, prints each step when it has reached it, and kills itself at one
 * of them. Its arguments: file, folder, and the number of that step.
 */
const [file = '', folder = '', last = ''] = process.argv.slice(2)
let steps = 0
await restoreBackup(file, {
  folder,
  demo: false,
  reached: (step) => {
    steps += 1
    process.stdout.write(`${step}\n`)
    if (steps === Number(last)) process.kill(process.pid, 'SIGKILL')
  },
})
