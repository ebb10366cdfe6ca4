/** "1 utvärdering", "2 utvärderingar" */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "2018, 2022 och 2026" */
export function listedWith(words: readonly string[], and: string): string {
  const before = words.slice(0, -1).join(', ')
  const last = words.at(-1) ?? ''
  return before === '' ? last : `${before} ${and} ${last}`
}
