/** Somebody who can be called to a thread. */
export interface Callable {
  id: string
  name: string
}

/** What is being typed behind an "@", and where it begins; undefined where nobody is being called. */
export function callAt(text: string, caret: number): { from: number; typed: string } | undefined {
  const before = text.slice(0, caret)
  const at = before.lastIndexOf('@')
  if (at < 0 || /[\p{L}\p{N}]$/u.test(before.slice(0, at))) return undefined
  const typed = before.slice(at + 1)
  return /^[\p{L}\p{M}'’. -]{0,40}$/u.test(typed) && !/^\s/u.test(typed)
    ? { from: at, typed }
    : undefined
}

/** Those whose name, or a part of it, begins with what is typed. */
export function matching(people: readonly Callable[], typed: string): Callable[] {
  const sought = plain(typed)
  return people.filter(({ name }) => {
    const whole = plain(name)
    return whole.startsWith(sought) || whole.split(' ').some((part) => part.startsWith(sought))
  })
}

/** The text with a name in the place of what was typed, and where the caret goes. */
export function called(
  text: string,
  caret: number,
  from: number,
  { name }: Callable,
): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${name} `
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length }
}

/** Those whose names stand behind an "@" in a text. The longer of two names that begin alike. */
export function calledIn(text: string, people: readonly Callable[]): string[] {
  return [...new Set(piecesOf(text, people).flatMap(({ person }) => person?.id ?? []))]
}

/** A text in pieces: the names that call somebody, and what stands between. */
export function piecesOf(
  text: string,
  people: readonly Callable[],
): { text: string; person?: Callable }[] {
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length)
  const pieces: { text: string; person?: Callable }[] = []
  let said = ''
  for (let at = 0; at < text.length; ) {
    const person =
      text[at] === '@' ? byLength.find((one) => isNamedAt(text, at + 1, one)) : undefined
    if (!person) {
      said += text[at]
      at += 1
      continue
    }
    if (said !== '') pieces.push({ text: said })
    said = ''
    pieces.push({ text: `@${person.name}`, person })
    at += 1 + person.name.length
  }
  if (said !== '') pieces.push({ text: said })
  return pieces
}

function isNamedAt(text: string, at: number, { name }: Callable): boolean {
  return (
    name !== '' && text.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length))
  )
}

function plain(text: string): string {
  return text.toLocaleLowerCase('sv').trim()
}
