import type { Criteria } from '../questionnaire.ts'

/** Samhällsutveckling: the same in 2020 and 2023. */
export const area2: Criteria = {
  '2.1': {
    direction: 'Finns en samlad strategi för social, ekologisk och ekonomisk hållbarhet?',
    steering: {
      question: 'Styr hållbarhetsmålen budgeten och nämndernas planer?',
      weight: 2,
    },
    situation: 'Bygger prioriteringarna på en analys av nuläget, med koppling till Agenda 2030?',
    followUp: 'Följs målen för hållbarhet upp samlat och återkommande?',
  },
  '2.2': {
    inclusion: 'Motverkas utanförskap genom insatser som samordnas inom kommunen och med andra?',
    safety: 'Bygger trygghetsarbetet på aktuella lägesbilder, och ökar tryggheten?',
    publicHealth: 'Riktas folkhälsoarbetet mot de största utmaningarna, och följs effekterna upp?',
    genderEquality: 'Finns ett samlat arbete för jämställdhet gentemot invånare och brukare?',
  },
  '2.3': {
    climate: {
      question: 'Minskar utsläppen av växthusgaser genom mål, åtgärder och uppföljning?',
      weight: 2,
    },
    adaptation: 'Är riskerna med ett förändrat klimat analyserade, och påverkar de planeringen?',
    circularity: 'Främjas återbruk, mindre avfall och en cirkulär ekonomi?',
    others: 'Får kommunen invånare, näringsliv och föreningar att agera mer miljömedvetet?',
  },
  '2.4': {
    civilSociety: 'Stöds civilsamhället, och löses gemensamma frågor i samverkan med det?',
    business: 'Får företagen god service och dialog, och syns det i mätningar?',
    culture: 'Bidrar kultur och fritid till kommunens utveckling, och når de olika grupper?',
    followUp: 'Följs samverkan med lokalsamhället upp, och ändras den efter det?',
  },
}
