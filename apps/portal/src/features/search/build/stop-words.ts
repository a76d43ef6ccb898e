import type { Lang } from '../../../shared/i18n/languages.ts';
import { languagesOn } from './lexicon.ts';

const words: Partial<Record<Lang, string>> = {
  sl: `a ali ampak bi bil bila bile bili bilo biti bo bodo bom bomo bosta boste boš brez če čez čim da do ga gre ima imajo in iz ja jaz je
jih jim jo k kadar kaj kako kakšen kakšna kakšno kateri katera katere katero kdaj kdo ker ki kjer kje ko koga komu kot le lahko mi
med mu na nad naj nas ne nekaj ni niso no o ob od on ona oni ono pa po pod pred pri proti s se si sem ste smo so sta sva svoj svoja svoje svoji svojo ta tam
te tega tej tem teh temu ti tista tisti tisto to toda tu tudi tukaj v vam vas vaš vaša vaše vaši vse vsak vsaka vsi za zakaj zaradi ze že z
    pet šest sedem osem devet deset enajst dvanajst trinajst štirinajst petnajst šestnajst sedemnajst osemnajst devetnajst dvajset trideset sto tisoč`,
  hr: `a ako ali bez bi bila bile bili bilo bio biti bit će ćete da do ga gdje i ih ili iz iza ja je jer jesu jest još ju k kad kada kako kakav kakva kakvo
kao ko koga koja koje kojeg kojem koji kojih kojim kojima kojoj koju komu li me mi mu na nad nakon ne nego neka neki ni nije nisu niti no o od on ona oni ono
ovdje ovo oko po pod pri prije s sa sam samo se si smo su što sve svi svoj svoja svoje svoju ta tada taj te ti tko to tu u uz vam vas vaš vaša vaše vaši
već za zato zbog će biste bismo ste
    pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest dvadeset trideset sto tisuću`,
};

/** Words that join others. They are looked for only where nothing else was typed, and only as they stand. */
export const stopWordsOf = (lang: Lang): ReadonlySet<string> =>
  // Slovenian titles stand on the pages in other languages, too.
  new Set(languagesOn(lang).flatMap((on) => words[on]?.split(/\s+/) ?? []));
