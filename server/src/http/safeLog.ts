/**
 * Where an error came from, without its message: those of parsers and databases quote what they
 * choked on, and that may be a judgement, a token or somebody's text.
 */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error, at: [] }
  const { code } = error as Error & { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    at: frames.slice(0, 8).map((line) => line.trim()),
  }
}
