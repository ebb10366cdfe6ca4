/** Calls `act` again and again, and keeps nobody from stopping; returns the way to stop. */
export function everySoOften(millis: number, act: () => void): () => void {
  const timer = setInterval(act, millis)
  timer.unref()
  return () => clearInterval(timer)
}
