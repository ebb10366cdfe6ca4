import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

/** What the figures were measured on, in one line. */
export function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GiB, ${process.platform}, Node ${process.version}`
}

/** The commit that was measured, and whether anything beside it was. */
export function commit(): string {
  try {
    const git = (...asked: string[]) =>
      execFileSync('git', asked, { cwd: import.meta.dirname, encoding: 'utf8' }).trim()
    const beside = git('status', '--porcelain', '--', '../../../server', '../../../packages')
    return git('rev-parse', '--short', 'HEAD') + (beside === '' ? '' : ' and what is not committed')
  } catch {
    return 'unknown'
  }
}
