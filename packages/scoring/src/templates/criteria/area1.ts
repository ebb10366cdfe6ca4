import type { Criteria } from '../questionnaire.ts'

/** Samspel mellan förtroendevalda och medborgare: the same in 2020 and 2023. */
export const area1: Criteria = {
  '1.1': {
    goals: 'Finns politiskt antagna mål för invånarnas inflytande som går att följa upp?',
    measures: {
      question: 'Leder strategin till åtgärder som stärker invånarnas inflytande i praktiken?',
      weight: 2,
    },
    communication: 'Finns en strategi för kommunikation som verksamheterna arbetar efter?',
    followUp: 'Följs arbetet med demokrati och kommunikation upp samlat och med analys?',
  },
  '1.2': {
    channels: 'Når informationen olika grupper genom kanaler som passar dem?',
    documents: 'Kan invånarna ta del av dagordningar, handlingar och protokoll på webben?',
    meetings: 'Går fullmäktiges möten att följa, och är det lätt att förstå vad som har beslutats?',
    evaluation: 'Utvärderas kanalerna, och förbättras informationen efter det?',
  },
  '1.3': {
    contact: 'Är det lätt för invånarna att hitta och nå de förtroendevalda?',
    dialogues: {
      question: 'Hålls medborgardialoger återkommande, också om annat än den fysiska miljön?',
      weight: 2,
    },
    proposals: 'Kan invånarna väcka förslag själva och följa vad som händer med dem?',
    influence: 'Går det att visa hur dialoger och råd har påverkat beslut?',
  },
  '1.4': {
    results: 'Redovisas kvalitet och ekonomi så att en invånare utan förkunskaper förstår?',
    comparisons:
      'Kan invånarna jämföra resultaten över tid, mellan enheter och med andra kommuner?',
    analysis: 'Står kommunens egen analys och planerade åtgärder bredvid siffrorna?',
    use: 'Följs det upp om invånarna använder det som publiceras?',
  },
  '1.5': {
    training: 'Får de förtroendevalda utbildning när mandatperioden börjar och sedan löpande?',
    support: 'Får de förtroendevalda ett bra stöd med beslutsunderlag och praktiska frågor?',
    situation: 'Följs de förtroendevaldas arbetssituation upp, och leder det till förbättringar?',
    threats: 'Förebyggs och hanteras hot, hat och våld mot förtroendevalda systematiskt?',
    integrity: 'Förebyggs korruption och oegentligheter, med visselblåsning och intern kontroll?',
  },
}
