import { useLingui } from '@lingui/react/macro'

export interface KeyWord {
  keys: readonly string[]
  /** For the line at the bottom. */
  short: string
  /** For the help. */
  long: string
}

/** The meeting's keys and what they do, in the order they are told. */
export function useKeyWords(): KeyWord[] {
  const { t } = useLingui()
  return [
    { keys: ['j', 'k'], short: t`rad`, long: t`Nästa och föregående rad; också med pilarna.` },
    {
      keys: ['0–9'],
      short: t`värde`,
      long: t`Börja på ett arbetsvärde. Enter i fältet föreslår det, med stadium och motivering som de står.`,
    },
    {
      keys: ['Enter'],
      short: t`håll med`,
      long: t`Håll med om det öppna förslaget på raden.`,
    },
    { keys: ['u'], short: t`ta tillbaka`, long: t`Ta tillbaka ditt ja till förslaget.` },
    { keys: ['f'], short: t`följ`, long: t`Följ den som leder, eller gå själv.` },
    { keys: ['g'], short: t`led`, long: t`Led de andra, eller sluta leda.` },
    { keys: ['/'], short: t`visa`, long: t`Välj vilka rader som visas, med pilarna.` },
    { keys: ['s'], short: t`ordning`, long: t`Efter nummer, eller störst spridning först.` },
    {
      keys: ['r'],
      short: t`uppdatera`,
      long: t`Uppdatera listan: den ändras inte av sig själv när andra gör något.`,
    },
    {
      keys: ['a'],
      short: t`dagordning`,
      long: t`Dagordning och protokoll, och tillbaka till raden.`,
    },
    { keys: ['Esc'], short: t`till raden`, long: t`Från ett fält tillbaka till raden.` },
    { keys: ['?'], short: t`hjälp`, long: t`Den här hjälpen.` },
  ]
}
