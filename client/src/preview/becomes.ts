/**
 * Makes one element say what another says, touching only what differs, so that whoever reads the
 * rest of it keeps their place and what they have selected.
 */
export function becomes(shown: Element, wanted: Element): void {
  if (shown.isEqualNode(wanted)) return
  const [before, after] = [[...shown.children], [...wanted.children]]
  const isSame = shown.tagName === wanted.tagName && sameAttributes(shown, wanted)
  const isPlain = (one: Element) =>
    [...one.childNodes].every((node) => node.nodeType === 1 || node.textContent?.trim() === '')
  if (!isSame || !isPlain(shown) || !isPlain(wanted)) {
    shown.replaceWith(shown.ownerDocument.importNode(wanted, true))
    return
  }
  const first = before.findIndex((one, place) => !after[place]?.isEqualNode(one))
  const from = first === -1 ? before.length : first
  const behind = sameBehind(before, after, from)
  const [old, fresh] = [before, after].map((all) => all.slice(from, all.length - behind))
  if (!old || !fresh) return
  for (const [place, one] of old.entries()) {
    const next = fresh[place]
    if (next) becomes(one, next)
    else one.remove()
  }
  const rest = before[before.length - behind] ?? null
  for (const one of fresh.slice(old.length))
    shown.insertBefore(shown.ownerDocument.importNode(one, true), rest)
}

/** How many at the end are the same in both, behind what is the same from the beginning. */
function sameBehind(before: readonly Element[], after: readonly Element[], from: number): number {
  const most = Math.min(before.length, after.length) - from
  let same = 0
  while (same < most) {
    const [one, other] = [before.at(-1 - same), after.at(-1 - same)]
    if (!one || !other?.isEqualNode(one)) break
    same++
  }
  return same
}

function sameAttributes(one: Element, other: Element): boolean {
  const names = one.getAttributeNames()
  return (
    names.length === other.getAttributeNames().length &&
    names.every((name) => one.getAttribute(name) === other.getAttribute(name))
  )
}
