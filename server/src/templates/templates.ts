import { createHash } from 'node:crypto'
import { templates as builtIn, type Template, template as templateShape } from '@samsyn/scoring'
import type { StoredTemplate, TemplateStore } from '../store/index.ts'
import { readTemplate } from './readTemplate.ts'
import { ruleFaults } from './ruleFaults.ts'
import type { TemplateFault } from './templateFault.ts'

/** A template as the administrators see it. */
export interface LibraryTemplate {
  template: Template
  origin: 'builtIn' | 'imported'
  /** Milliseconds since 1970 UTC; null for a draft and for what came with the product. */
  publishedAt: number | null
  draft: boolean
  /** Hex SHA-256 of what is kept: who publishes says by it which words they have read. */
  digest: string
  /** What keeps a draft from being published. */
  faults: TemplateFault[]
}

/** Why something was not done. */
export type TemplateRefusal =
  | { refused: 'noSuchTemplate' | 'templateTaken' | 'templatePublished' | 'stale' }
  | { refused: 'templateFaults'; faults: TemplateFault[] }

interface Outside {
  store: TemplateStore
  now: () => number
  /** Told of an id whose template cannot be read: evaluations made from it cannot either. */
  unreadable?: ((id: string) => void) | undefined
}

/**
 * Every template of this server: those that come with the product, and those that administrators
 * brought in. S1: a published one never changes; a draft is only looked at and tried out.
 */
export class Templates {
  /** All that an evaluation can be made from. Grows when one is published. */
  readonly published: readonly Template[]
  readonly #published: Template[] = [...builtIn]
  readonly #imported = new Map<string, LibraryTemplate>()
  readonly #outside: Outside
  #last: Promise<unknown> = Promise.resolve()

  constructor(outside: Outside) {
    this.#outside = outside
    this.published = this.#published
  }

  static async open(outside: Outside): Promise<Templates> {
    const opened = new Templates(outside)
    await opened.read()
    return opened
  }

  /** Reads what was brought in before; once, before anything is asked. */
  async read(): Promise<void> {
    for (const stored of await this.#outside.store.all()) {
      const read = libraryTemplate(stored)
      if (read) this.#keep(read)
      else this.#outside.unreadable?.(stored.id)
    }
  }

  /** A published one. */
  byId = (id: string): Template | undefined => this.#published.find((one) => one.id === id)

  /** One that came with the product or was brought in, drafts too. */
  find(id: string): LibraryTemplate | undefined {
    const ours = builtIn.find((one) => one.id === id)
    return ours ? asBuiltIn(ours) : this.#imported.get(id)
  }

  /** Those that came with the product first, then by title. */
  all(): LibraryTemplate[] {
    const imported = [...this.#imported.values()].toSorted((a, b) =>
      a.template.title.localeCompare(b.template.title, a.template.language),
    )
    return [...builtIn.map(asBuiltIn), ...imported]
  }

  /** Makes a draft of what was brought, or writes over the draft with its id. */
  bring(json: unknown): Promise<{ brought: LibraryTemplate } | TemplateRefusal> {
    return this.#inTurn(async () => {
      const read = readTemplate(json)
      if ('faults' in read) return { refused: 'templateFaults', faults: read.faults }
      const { id } = read.template
      if (this.byId(id)) return { refused: 'templateTaken' }
      const body = JSON.stringify(read.template)
      await this.#outside.store.putDraft(id, body)
      const brought = libraryOf(read.template, body, null)
      this.#keep(brought)
      return { brought }
    })
  }

  /** @param digest of the draft that was read: another may have been brought under its id since */
  publish(id: string, digest: string): Promise<{ published: LibraryTemplate } | TemplateRefusal> {
    return this.#inTurn(async () => {
      const found = this.find(id)
      if (!found) return { refused: 'noSuchTemplate' }
      if (!found.draft) return { refused: 'templatePublished' }
      if (found.digest !== digest) return { refused: 'stale' }
      if (found.faults.length > 0) return { refused: 'templateFaults', faults: found.faults }
      const at = this.#outside.now()
      await this.#outside.store.publish(id, at)
      const published = { ...found, draft: false, publishedAt: at }
      this.#keep(published)
      return { published }
    })
  }

  /** Throws a draft away. */
  drop(id: string): Promise<{ dropped: true } | TemplateRefusal> {
    return this.#inTurn(async () => {
      const found = this.find(id)
      if (!found) return { refused: 'noSuchTemplate' }
      if (!found.draft) return { refused: 'templatePublished' }
      await this.#outside.store.dropDraft(id)
      this.#imported.delete(id)
      return { dropped: true }
    })
  }

  #keep(one: LibraryTemplate): void {
    this.#imported.set(one.template.id, one)
    if (!one.draft) this.#published.push(one.template)
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act)
    this.#last = done.catch(() => undefined)
    return done
  }
}

/** What is stored under an id, read again; undefined where that is no template by that id. */
function libraryTemplate({ id, body, publishedAt }: StoredTemplate): LibraryTemplate | undefined {
  const template = templateIn(body)
  return template?.id === id ? libraryOf(template, body, publishedAt) : undefined
}

/** By its form alone: what was once published stays readable, also where more is asked by now. */
function templateIn(body: string): Template | undefined {
  try {
    return templateShape.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

/** The published ones among stored rows, beside those of the product: for whoever only reads. */
export function templatesAmong(
  stored: readonly StoredTemplate[],
): (id: string) => Template | undefined {
  const read = stored.flatMap((one) => {
    const found = one.publishedAt === null ? undefined : libraryTemplate(one)
    return found ? [found.template] : []
  })
  return (id) => [...builtIn, ...read].find((one) => one.id === id)
}

function libraryOf(template: Template, body: string, publishedAt: number | null): LibraryTemplate {
  return {
    template,
    origin: 'imported',
    publishedAt,
    draft: publishedAt === null,
    digest: createHash('sha256').update(body).digest('hex'),
    faults: ruleFaults(template),
  }
}

function asBuiltIn(template: Template): LibraryTemplate {
  return { ...libraryOf(template, JSON.stringify(template), null), origin: 'builtIn', draft: false }
}
