import type { Places } from './place.ts';

/** Group E of the ledger. The cross-border project and its workshops. */
export const crossBorder: Places = {
  E1: {
    page: 'crossBorder',
    at: 'aims',
    sl: ['partnerstvo javnih ustanov', 'kompetence javnih uslužbencev', 'revščino', 'kakovost življenja'],
    hr: ['partnerstvo javnih ustanova', 'kompetencije javnih službenika', 'siromaštvo', 'kvalitetu života'],
    sources: ['2sokrog-newsletter-2020-08', '2sokrog-newsletter-slovenia-2020'],
  },
  'E2 M1': {
    page: 'training',
    at: 'm1',
    sl: ['socialno vključenost', '17. 10. 2019', 'Ptuj', 'Urad za delo Ptuj'],
    hr: ['socijalnu uključenost', '17. 10. 2019.', 'Ptuj', 'Urad za delo Ptuj'],
    sources: ['2sokrog-newsletter-2020-08'],
  },
  'E2 M2': {
    page: 'training',
    at: 'm2',
    sl: ['Vloga mentorja', '6. 11. 2019', 'Čakovec', 'Centar za socijalnu skrb Čakovec'],
    hr: ['Uloga mentora', '6. 11. 2019.', 'Čakovec', 'Centar za socijalnu skrb Čakovec'],
    sources: ['2sokrog-newsletter-2020-08'],
  },
  'E2 M3': {
    page: 'training',
    at: 'm3',
    sl: ['zdravje in socialno stanje', '5. 12. 2019', 'Celje', 'Center za socialno delo Celje'],
    hr: ['zdravlje i socijalno stanje', '5. 12. 2019.', 'Celje', 'Center za socialno delo Celje'],
    sources: ['2sokrog-newsletter-2020-08'],
  },
  'E2 M4': {
    page: 'training',
    at: 'm4',
    sl: ['praktični in učni modul', '28. 1. 2020', 'Šalovci', 'Korenika'],
    hr: ['praktični modul i modul učenja', '28. 1. 2020.', 'Šalovci', 'Korenika'],
    sources: ['2sokrog-newsletter-2020-08'],
  },
  'E2 M5': {
    page: 'training',
    at: 'm5',
    sl: ['proti revščini', '19. 2. 2020', 'Varaždin'],
    hr: ['protiv siromaštva', '19. 2. 2020.', 'Varaždin'],
    sources: ['2sokrog-newsletter-2020-08'],
  },
  E3: {
    page: 'training',
    at: '2sokrog-modules',
    sl: ['več kot 230 udeležencev', 'iz centrov in uradov za delo obeh držav'],
    hr: ['više od 230 sudionika', 'iz centara i zavoda za zapošljavanje obiju država'],
    sources: ['2sokrog-newsletter-2020-08'],
  },
  E4: {
    page: 'crossBorder',
    at: 'results',
    sl: ['Preizkus modela socialne aktivacije', 'Preizkus modela z uporabniki', 'dvostranskega sporazuma'],
    hr: [
      'Iskušavanje modela socijalne aktivacije',
      'Iskušavanje modela s korisnicima',
      'bilateralnog sporazuma',
    ],
    sources: ['2sokrog-newsletter-2020-08'],
  },
  E5: {
    page: 'crossBorder',
    at: 'results',
    sl: [
      'Čezmejno sodelovanje',
      'Nov model',
      'Kompetence in veščine',
      'Pravočasno prepoznati',
      'Prenos izkušenj',
    ],
    hr: [
      'Prekogranična suradnja',
      'Nov model',
      'Kompetencije i vještine',
      'Pravodobno prepoznati',
      'Prijenos iskustava',
    ],
    sources: ['2sokrog-newsletter-2020-08'],
  },
  E6: {
    page: 'crossBorder',
    at: 'project',
    sl: ['bistra.si', 'redea.hr'],
    hr: ['bistra.si', 'redea.hr'],
    sources: ['2sokrog-newsletter-2020-08'],
  },
  E7: {
    page: 'crossBorder',
    at: 'events',
    sl: ['Obisk Fakultete za socialno delo', 'Ptuj in Ormož', 'Osječko-baranjske'],
    hr: ['Posjet Fakulteta za socijalni rad', 'Ptuj i Ormož', 'Osječko-baranjske'],
    sources: ['2sokrog-newsletter-slovenia-2020'],
  },
};
