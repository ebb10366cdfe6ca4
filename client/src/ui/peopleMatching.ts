/** Those with a name that has every word that was typed at the beginning of one of its own. */
export function peopleMatching<Person extends { name: string }>(
  text: string,
  people: readonly Person[],
): Person[] {
  const wanted = wordsOf(text)
  return people.filter(({ name }) => {
    const known = wordsOf(name)
    return wanted.every((part) => known.some((word) => word.startsWith(part)))
  })
}

function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase('sv')
    .split(/[\s-]+/u)
    .filter(Boolean)
}
