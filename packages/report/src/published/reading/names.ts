import type { AreaNo, SubQuestionNo, Template } from '@samsyn/scoring'
import { likeness, skeleton, skeletonWords } from './skeleton.ts'

/** A name that one of the questionnaires has for something of an area. */
export interface KnownName {
  template: Template['id']
  area: AreaNo
  /** Of a sub-question, or of the section about several; empty for the area itself. */
  subQuestions: SubQuestionNo[]
  place: 'area' | 'box' | 'section' | 'row'
  name: string
  bones: string
  words: string[]
}

/** Every name of the known questionnaires. */
export class KnownNames {
  readonly all: readonly KnownName[]
  readonly #byBones = new Map<string, KnownName[]>()

  constructor(templates: readonly Template[]) {
    this.all = templates.flatMap(namesOf)
    for (const name of this.all) {
      this.#byBones.set(name.bones, [...(this.#byBones.get(name.bones) ?? []), name])
    }
  }

  /** Those that are this name but for broken letters. */
  same(text: string): readonly KnownName[] {
    return this.#byBones.get(skeleton(text)) ?? []
  }

  /** How like it is to what the questionnaires call a row, an area, …; the likest first. */
  like(text: string, of: (known: KnownName) => boolean): { known: KnownName; like: number }[] {
    const bones = skeleton(text)
    const words = skeletonWords(text)
    return this.all
      .filter(of)
      .map((known) => ({ known, like: known.bones === bones ? 1 : likeness(words, known.words) }))
      .toSorted((one, other) => other.like - one.like)
  }

  likest(text: string, of: (known: KnownName) => boolean): number {
    return this.like(text, of)[0]?.like ?? 0
  }
}

function namesOf({ id, areas }: Template): KnownName[] {
  const known = (
    area: AreaNo,
    place: KnownName['place'],
    name: string,
    subQuestions: SubQuestionNo[],
  ): KnownName => ({
    template: id,
    area,
    subQuestions,
    place,
    name,
    bones: skeleton(name),
    words: skeletonWords(name),
  })
  return areas.flatMap(({ no, name, subQuestions, sections }) => [
    known(no, 'area', name, []),
    ...subQuestions.flatMap((row) => [
      known(no, 'row', row.name, [row.no]),
      known(no, 'box', row.boxLabel ?? row.name, [row.no]),
    ]),
    ...sections.map((section) => known(no, 'section', section.heading, section.subQuestions)),
  ])
}
