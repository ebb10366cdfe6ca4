import type { Template } from '../template.ts'
import { criteria2020 } from './criteria-2020.ts'
import { guide } from './guide.ts'
import { questionnaire } from './questionnaire.ts'

/** Kommunkompassen as the evaluations of 2020 used it: areas, sub-questions and maxima as chapter 4 prints them. */
export const kommunkompassen2020: Template = questionnaire(criteria2020, {
  id: 'kommunkompassen-2020',
  title: 'Kommunkompassen 2020',
  language: 'sv',
  guide,
  areas: [
    {
      no: 1,
      name: 'Samspel mellan förtroendevalda och medborgare',
      subQuestions: [
        { no: '1.1', name: 'Strategi för demokratiutveckling och information', maximum: 20 },
        {
          no: '1.2',
          name: 'Kommunens information till medborgarna',
          boxLabel: 'Kommunens information till medborgare',
          maximum: 10,
        },
        { no: '1.3', name: 'Medborgarnas möjlighet till dialog med politiken', maximum: 30 },
        { no: '1.4', name: 'Transparens kring resultat', maximum: 10 },
        { no: '1.5', name: 'Förutsättningar för politiken', maximum: 30 },
      ],
      sections: [
        {
          key: '1.1',
          heading: 'Strategi för demokratiutveckling och information',
          subQuestions: ['1.1'],
        },
        { key: '1.2', heading: 'Kommunens information till medborgarna', subQuestions: ['1.2'] },
        {
          key: '1.3',
          heading: 'Medborgarnas möjlighet till dialog med politiken',
          subQuestions: ['1.3'],
        },
        { key: '1.4', heading: 'Transparens kring resultat', subQuestions: ['1.4'] },
        { key: '1.5', heading: 'Förutsättningar för politiken', subQuestions: ['1.5'] },
      ],
    },
    {
      no: 2,
      name: 'Samhällsutveckling',
      subQuestions: [
        { no: '2.1', name: 'Strategi för hållbar utveckling', maximum: 15 },
        { no: '2.2', name: 'Social hållbarhet', maximum: 30 },
        { no: '2.3', name: 'Ekologisk hållbarhet', maximum: 30 },
        { no: '2.4', name: 'Civilsamhälle, näringsliv och kultur', maximum: 25 },
      ],
      sections: [
        { key: '2.1', heading: 'Strategi för hållbar utveckling', subQuestions: ['2.1'] },
        { key: '2.2', heading: 'Social hållbarhet', subQuestions: ['2.2'] },
        { key: '2.3', heading: 'Ekologisk hållbarhet', subQuestions: ['2.3'] },
        { key: '2.4', heading: 'Civilsamhälle, näringsliv och kultur', subQuestions: ['2.4'] },
      ],
    },
    {
      no: 3,
      name: 'Styrning och kontroll',
      subQuestions: [
        { no: '3.1', name: 'Strategi för styrning', maximum: 10 },
        { no: '3.2', name: 'Politisk styrning', maximum: 40 },
        { no: '3.3', name: 'Uppföljning och analys', maximum: 30 },
        {
          no: '3.4',
          name: 'Samspel mellan rollerna som förtroendevald respektive tjänsteperson',
          maximum: 20,
        },
      ],
      sections: [
        { key: '3.1', heading: 'Strategi för styrning', subQuestions: ['3.1'] },
        { key: '3.2', heading: 'Politisk styrning', subQuestions: ['3.2'] },
        { key: '3.3', heading: 'Uppföljning och analys', subQuestions: ['3.3'] },
        {
          key: '3.4',
          heading: 'Samspel mellan rollerna som förtroendevald respektive tjänsteperson',
          subQuestions: ['3.4'],
        },
      ],
    },
    {
      no: 4,
      name: 'Effektivitet',
      subQuestions: [
        { no: '4.1', name: 'Strategi för effektivitet', maximum: 20 },
        { no: '4.2', name: 'Jämförelser för effektivitet', maximum: 30 },
        { no: '4.3', name: 'Nya arbetssätt och ny teknik som ökar effektivitet', maximum: 30 },
        { no: '4.4', name: 'Samverkan för effektivitet', maximum: 20 },
      ],
      sections: [
        { key: '4.1', heading: 'Strategi för effektivitet', subQuestions: ['4.1'] },
        { key: '4.2', heading: 'Jämförelser för effektivitet', subQuestions: ['4.2'] },
        {
          key: '4.3',
          heading: 'Nyttorealisering, nya arbetssätt och ny teknik som ökar effektivitet',
          subQuestions: ['4.3'],
        },
        { key: '4.4', heading: 'Samverkan för effektivitet', subQuestions: ['4.4'] },
      ],
    },
    {
      no: 5,
      name: 'Brukarens fokus',
      subQuestions: [
        { no: '5.1', name: 'Strategi för brukarens fokus', maximum: 20 },
        { no: '5.2', name: 'Fokus på service', maximum: 20 },
        { no: '5.3', name: 'Förenklade kontakter med kommunen', maximum: 20 },
        { no: '5.4', name: 'Information kring kommunens serviceutbud', maximum: 20 },
        {
          no: '5.5',
          name: 'Möjlighet att påverka utformningen av de egna tjänsterna',
          maximum: 20,
        },
      ],
      sections: [
        { key: '5.1', heading: 'Strategi för brukarens fokus', subQuestions: ['5.1'] },
        { key: '5.2', heading: 'Fokus på service', subQuestions: ['5.2'] },
        { key: '5.3', heading: 'Förenklade kontakter med kommunen', subQuestions: ['5.3'] },
        { key: '5.4', heading: 'Information kring kommunens serviceutbud', subQuestions: ['5.4'] },
        {
          key: '5.5',
          heading: 'Möjlighet att påverka utformningen av de egna tjänsterna',
          subQuestions: ['5.5'],
        },
      ],
    },
    {
      no: 6,
      name: 'Kvalitetsutveckling',
      subQuestions: [
        { no: '6.1', name: 'Strategi för kvalitetsutveckling', maximum: 20 },
        { no: '6.2', name: 'Centrala utvecklingsinsatser för bättre kvalitet', maximum: 20 },
        { no: '6.3', name: 'Förbättringsarbete', maximum: 30 },
        { no: '6.4', name: 'Samverkan för kvalitetsutveckling', maximum: 30 },
      ],
      sections: [
        { key: '6.1', heading: 'Strategi för kvalitetsutveckling', subQuestions: ['6.1'] },
        {
          key: '6.2',
          heading: 'Centrala utvecklingsinsatser för bättre kvalitet',
          subQuestions: ['6.2'],
        },
        { key: '6.3', heading: 'Förbättringsarbete', subQuestions: ['6.3'] },
        { key: '6.4', heading: 'Samverkan för kvalitetsutveckling', subQuestions: ['6.4'] },
      ],
    },
    {
      no: 7,
      name: 'Arbetsliv',
      subQuestions: [
        {
          no: '7.1',
          name: 'Strategier för hållbart arbetsliv',
          boxLabel: 'Strategier för ett hållbart arbetsliv',
          maximum: 15,
        },
        { no: '7.2', name: 'Strategisk kompetensförsörjning', maximum: 40 },
        { no: '7.3', name: 'Arbetsmiljö och sjukfrånvaro', maximum: 25 },
        { no: '7.4', name: 'Jämställdhet och mångfald', maximum: 20 },
      ],
      sections: [
        { key: '7.1', heading: 'Strategi för hållbart arbetsliv', subQuestions: ['7.1'] },
        { key: '7.2', heading: 'Strategisk kompetensförsörjning', subQuestions: ['7.2'] },
        { key: '7.3', heading: 'Arbetsmiljö och sjukfrånvaro', subQuestions: ['7.3'] },
        { key: '7.4', heading: 'Jämställdhet och mångfald', subQuestions: ['7.4'] },
      ],
    },
    {
      no: 8,
      name: 'Chefs- och ledarskap samt medarbetarskap',
      subQuestions: [
        { no: '8.1', name: 'Strategi för chefs- och ledarskap samt medarbetarskap', maximum: 20 },
        { no: '8.2', name: 'Högsta cheferna som förebilder', maximum: 20 },
        { no: '8.3', name: 'Chefers uppdrag', maximum: 20 },
        { no: '8.4', name: 'Intern kommunikation', maximum: 20 },
        { no: '8.5', name: 'Utveckling av ledarskap och medarbetarskap', maximum: 20 },
      ],
      sections: [
        {
          key: '8.1',
          heading: 'Strategi för chefs- och ledarskap samt medarbetarskap',
          subQuestions: ['8.1'],
        },
        { key: '8.2', heading: 'Högsta cheferna som förebilder', subQuestions: ['8.2'] },
        { key: '8.3', heading: 'Chefers uppdrag', subQuestions: ['8.3'] },
        { key: '8.4', heading: 'Intern kommunikation', subQuestions: ['8.4'] },
        {
          key: '8.5',
          heading: 'Utveckling av ledarskap och medarbetarskap',
          subQuestions: ['8.5'],
        },
      ],
    },
  ],
})
