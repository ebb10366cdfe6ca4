/** A label over a mark: its middle, how wide it is, and the foot of its letters. */
export interface Lifted {
  middle: number
  width: number
  foot: number
}

/** A mark that no label may lie on. */
export interface Obstacle {
  x: number
  y: number
  radius: number
}

/** The foot of each label, lifted by as few lines as it takes to lie on no mark and no other label. */
export function lifted(
  labels: readonly Lifted[],
  marks: readonly Obstacle[],
  line: number,
): number[] {
  const placed: Lifted[] = []
  for (const label of labels) {
    const one = { ...label }
    while (
      placed.some((other) => areClose(one, other, line)) ||
      marks.some((mark) => isOn(one, mark, line))
    )
      one.foot -= line
    placed.push(one)
  }
  return placed.map(({ foot }) => foot)
}

function areClose(one: Lifted, other: Lifted, line: number): boolean {
  const apart = Math.abs(one.middle - other.middle) - (one.width + other.width) / 2
  return apart < 3 && Math.abs(one.foot - other.foot) < line
}

function isOn({ middle, width, foot }: Lifted, { x, y, radius }: Obstacle, line: number): boolean {
  const isBeside = Math.abs(middle - x) >= width / 2 + radius
  return !isBeside && y + radius > foot - 0.75 * line && y - radius < foot + 0.2 * line
}
