/**
 * Gives the keyboard to the place that the page keeps for it, where there is one: for when what had
 * it is gone. A browser would begin again at the top of the page.
 */
export function focusRest(): void {
  document.querySelector<HTMLElement>('[data-focus-rest]')?.focus({ preventScroll: true })
}
