/** Bytes; no request may be larger. */
const LARGEST = 2 * 1024 * 1024

/** Which set a file is for: one that there is, by its id, or a new one by its name. */
export type ForSet = { id: string } | { name: string }

export type Asked = { path: string; body: Blob } | { wrong: 'tooLarge' | 'otherFile' | 'noName' }

/** How a file that somebody chose goes to the server. A set as JSON says itself which one it is. */
export function asked(file: File, { ...set }: ForSet): Asked {
  if (file.size > LARGEST) return { wrong: 'tooLarge' }
  if (/\.json$/i.test(file.name))
    return { path: '/api/results', body: typed(file, 'application/json') }
  if (!/\.(csv|txt)$/i.test(file.name)) return { wrong: 'otherFile' }
  const id = 'id' in set ? set.id : idFrom(set.name)
  if (id === undefined) return { wrong: 'noName' }
  const query = new URLSearchParams({ set: id, ...('name' in set && { name: set.name.trim() }) })
  return { path: `/api/results?${query}`, body: typed(file, 'text/csv') }
}

function typed(file: File, type: string): Blob {
  return file.slice(0, file.size, type)
}

/** What a set is called in addresses and files, after its name; undefined where that is too little. */
export function idFrom(name: string): string | undefined {
  const id = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return id.length >= 3 ? id : undefined
}
