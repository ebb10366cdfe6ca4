import type { PrintedRow } from './printedReport.ts'

/**
 * All exact values, in thousandths of a point and in order, that print as this row does: S3 for its
 * points and, where the report prints one, S4 for its percent. Found by trying every value, so that
 * nothing of the product's own arithmetic is in it.
 */
export function fitting({ achieved, max, percent }: PrintedRow): number[] {
  const fits: number[] = []
  for (let r = 0; r <= 1000 * max; r++) {
    const points = Math.floor((r + 500) / 1000)
    const share = Math.floor((r + 5 * max) / (10 * max))
    if (points === achieved && (percent === null || share === percent)) fits.push(r)
  }
  return fits
}

/** As a person types it: 26500 thousandths are "26,5". */
export function typedPoints(thousandths: number): string {
  const decimals = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return `${Math.floor(thousandths / 1000)}${decimals && `,${decimals}`}`
}
