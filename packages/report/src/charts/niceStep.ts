/** The first of 1, 2, 5, 10, 20, 25, 50, … that is no smaller. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  const steps = [1, 2, 2.5, 5, 10].map((step) => step * power).filter(Number.isInteger)
  return steps.find((step) => step >= least) ?? 10 * power
}
