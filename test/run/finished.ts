import { spawn } from 'node:child_process'

interface Program {
  /** A JavaScript file, run by the Node that runs this. */
  file: string
  args: readonly string[]
  cwd: string
  env?: Record<string, string>
  /** After this many milliseconds the program and all it started are ended. */
  within: number
}

/** Runs a program with its output in ours; its exit code, or undefined when it had to be ended. */
export function finished({
  file,
  args,
  cwd,
  env = {},
  within,
}: Program): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that a hanging test's servers and browsers end with it.
      detached: process.platform !== 'win32',
    })
    const timer = setTimeout(() => endGroup(child.pid), within)
    const stop = () => endGroup(child.pid)
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    const over = () => {
      clearTimeout(timer)
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    }
    child.once('error', (error) => {
      over()
      reject(error)
    })
    child.once('exit', (code) => {
      over()
      resolve(code ?? undefined)
    })
  })
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It ended by itself in between.
  }
}
