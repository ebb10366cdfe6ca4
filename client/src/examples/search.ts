/** What one looks for among the good examples: an area's number, and words. */
export interface ExamplesSearch {
  area?: string
  q?: string
}

export function examplesSearch({ area, q }: Record<string, unknown>): ExamplesSearch {
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 200) : ''
  return {
    ...(/^[1-8]$/.test(String(area)) && { area: String(area) }),
    ...(words !== '' && { q: words }),
  }
}
