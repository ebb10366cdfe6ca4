import type { Criteria } from '../questionnaire.ts'

/** Chefs- och ledarskap samt medarbetarskap. 2023 joins 8.2 and 8.3 of 2020 to one. */
const strategy = {
  managers: 'Är det beskrivet vad som förväntas av en chef, och hänger dokumenten ihop?',
  employees: 'Är det beskrivet vad som förväntas av en medarbetare, och är det förankrat?',
  followUp: 'Följs ledarskap och medarbetarskap upp, och används resultaten?',
}

const united = 'Företräder ledningsgruppen tillsammans helheten i kommunen?'
const assignment = 'Är chefernas uppdrag, ansvar och befogenheter tydliga?'
const dialogue = 'Följs chefernas arbete upp i samtal om mål och resultat?'
const support = 'Får cheferna det stöd de behöver av HR, ekonomi och andra funktioner?'

const communication = {
  reach: 'Når information från ledningen ut i hela organisationen?',
  participation: 'Bygger kommunikationen på dialog och delaktighet, mer än på dokument?',
  nearest: 'Får chefer stöd i att samtala med sina medarbetare om mål och förändringar?',
  followUp: 'Följs den interna kommunikationen upp, och blir den bättre?',
}

const development = {
  programme: 'Når ledarutvecklingen alla chefer, och bygger den på kommunens egen ledaridé?',
  newManagers: 'Introduceras nya chefer, och förbereds medarbetare som kan bli chefer?',
  employeeship: 'Utvecklas medarbetarskapet med samma omsorg som ledarskapet?',
  talks: 'Är medarbetarsamtalen kopplade till verksamhetens mål och den egna utvecklingen?',
}

export const area8In2020: Criteria = {
  '8.1': strategy,
  '8.2': {
    united,
    visible: 'Är de högsta cheferna synliga och tydliga i organisationen?',
    review: 'Utvärderar ledningsgruppen sig själv, och ändrar den något efter det?',
  },
  '8.3': {
    assignment,
    dialogue,
    support,
    meetings: 'Möts chefer över verksamhetsgränserna kring gemensamma frågor?',
  },
  '8.4': communication,
  '8.5': development,
}

export const area8In2023: Criteria = {
  '8.1': strategy,
  '8.2': {
    united,
    assignment,
    dialogue,
    support,
    conditions: 'Är chefernas administration och arbetsbelastning rimlig?',
  },
  '8.3': communication,
  '8.4': development,
}
