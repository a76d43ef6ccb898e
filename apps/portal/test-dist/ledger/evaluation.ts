import type { Places } from './place.ts';

/** Group F of the ledger. Who followed the operation, and how. */
export const evaluation: Places = {
  F1: {
    page: 'professionals',
    at: 'evaluation',
    sl: ['IRSSV), partner ministrstva (2018–2019)', 'Kako nastaja sistem in kako uspešni so programi.'],
    hr: [
      'partner slovenskog ministarstva (2018.–2019.)',
      'Kako nastaje sustav i koliko su programi uspješni.',
    ],
    sources: ['irssv-monitoring'],
  },
  F2: {
    page: 'professionals',
    at: 'evaluation',
    sl: [
      'Koordinatorji',
      'Centri za socialno delo',
      'uradi za delo',
      'Enote ministrstva',
      'Izvajalci kratkih, vmesnih in dolgih',
      'Uporabniki',
    ],
    hr: [
      'Koordinatori',
      'Centri za socijalni rad',
      'uredi za rad',
      'Jedinice ministarstva',
      'Provoditelji kratkih, srednjih i dugih',
      'Korisnici',
    ],
    sources: ['irssv-monitoring'],
  },
  F3: {
    page: 'professionals',
    at: 'evaluation',
    sl: ['kompetence', 'zaposljivost', 'Izhodi iz programa', 'Možnosti po koncu', 'Predčasni izhodi'],
    hr: [
      'kompetencije',
      'zapošljivost',
      'Izlasci iz programa',
      'Mogućnosti nakon kraja',
      'Prijevremeni izlasci',
    ],
    sources: ['irssv-monitoring'],
  },
  F4: {
    page: 'professionals',
    at: 'evaluation',
    sl: [
      'Intervjuji',
      'Fokusne skupine',
      'Spletni vprašalniki',
      'zbrani ob vključitvi',
      'Individualni dogovori',
      'Poročila izvajalcev',
    ],
    hr: [
      'Intervjui',
      'Fokus-grupe',
      'Internetski upitnici',
      'prikupljeni pri uključivanju',
      'Individualni dogovori',
      'Izvješća provoditelja',
    ],
    sources: ['irssv-monitoring'],
  },
};
