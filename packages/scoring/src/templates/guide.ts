import type { TemplateGuide } from '../template.ts'

/**
 * How to judge, in our own words: the publisher's key is not public. The ranges are those that
 * excellence models of this family use, drawn out so that every whole percent is in one of them.
 */
export const guide: TemplateGuide = {
  by: 'samsyn',
  bands: [
    {
      stage: 'planned',
      from: 0,
      to: 0,
      description:
        'Det finns en avsikt, ett beslut eller en början. Ännu går det inte att se att något görs annorlunda, och därför ges inga poäng.',
    },
    {
      stage: 'approach',
      from: 1,
      to: 30,
      description:
        'Ett arbetssätt är beslutat och beskrivet, och någon ansvarar för det. Det används på sina håll, men hur det går till beror på enhet eller person.',
    },
    {
      stage: 'deployed',
      from: 31,
      to: 60,
      description:
        'Arbetssättet är känt och används i de flesta verksamheter som berörs. De intervjuade ger samma bild som dokumenten, och kan ge exempel ur vardagen.',
    },
    {
      stage: 'followedUp',
      from: 61,
      to: 80,
      description:
        'Arbetet följs upp samlat och återkommande. Utfallet analyseras, gärna jämfört med andra, och det går att peka på vad som har ändrats efter det.',
    },
    {
      stage: 'effect',
      from: 81,
      to: 100,
      description:
        'Resultaten märks hos dem som arbetet är till för och syns över flera år eller i jämförelse med andra. Kommunen kan visa vad i arbetet som har lett dit.',
    },
  ],
}
