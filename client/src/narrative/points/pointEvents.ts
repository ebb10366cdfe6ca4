/** What a list says on its element to the page around it. */
export interface PointEvents {
  /** Somebody wants to do something with a point; the menu stands beside the element. */
  ask: { point: string; beside: HTMLElement }
  /** It was moved by keys or by hand: from 1, and of how many. */
  moved: { place: number; of: number }
}

export function sayOf<Kind extends keyof PointEvents>(
  element: HTMLElement,
  kind: Kind,
  detail: PointEvents[Kind],
): void {
  element.dispatchEvent(new CustomEvent(`point-${kind}`, { detail }))
}

/** Calls back with what a list says. Returns the way to stop. */
export function heardOf<Kind extends keyof PointEvents>(
  element: HTMLElement,
  kind: Kind,
  heard: (detail: PointEvents[Kind]) => void,
): () => void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent) heard(event.detail)
  }
  element.addEventListener(`point-${kind}`, listener)
  return () => element.removeEventListener(`point-${kind}`, listener)
}
