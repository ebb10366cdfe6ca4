import type { QueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { broughtSet } from '../connection/index.ts'

type Brought = z.infer<typeof broughtSet>

/** How a file was read, for as long as the page is open and the draft says what the file said. */
export interface Reading {
  encoding: Brought['encoding']
  findings: Brought['findings']
  gone: Brought['gone']
}

export function keepReading(
  queries: QueryClient,
  { digest, encoding, findings, gone }: Brought,
): void {
  queries.setQueryData<Reading>(['reading', digest], { encoding, findings, gone })
}

export function readingOf(queries: QueryClient, digest: string): Reading | undefined {
  return queries.getQueryData<Reading>(['reading', digest])
}
