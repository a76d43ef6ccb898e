import type { Lang } from '../../../shared/i18n/languages.ts';

// How nouns, adjectives and verbs change, as rows of endings. Between blanks stands what one form may end in: `|` parts
// alternatives, `-` is no ending, `C` any one consonant (the same throughout a row). A form with `?` may be missing, and one
// with `+` is taken as it is, as dictionaries often leave out the plural. The form that a word is looked up by comes first.
// A row fits a word only if a dictionary knows nearly all of its forms, so rows need not say what they are not for.

const slovenian = `
- a u om|em i|ovi|evi ov|ev ih|ovih|evih e|ove|eve oma|ema|ovoma|evoma
eC Ca Cu Com|Cem Ci|Covi Cov|Cev Cih|Covih Ce|Cove Coma|Cema|Covoma
- ja ju jem ji jev jih je jema
k ka ku kom ci k|kov cih ke koma
Ca Ce Ci Co C|eC Cam Cah Cami Cama
ja je ji jo ij jam jah jami jama
ev ve vi vijo vam vah vami vama
- i jo|ijo im|em ih|eh mi|imi ma|ima|ema
eC Ci Cjo|Cijo Cim|Cem Cih|Ceh Cmi|Cimi Cma|Cima|Cema
Co Ca Cu Com Ci C|eC Cih Coma
Ce Ca Cu Cem Ci C|eC Cih Cema
je ja ju jem ji ij jih jema
e ena enu enom en enih eni enoma
e eta etu etom et etih eti etoma
o esa esu esom es esih esi esoma
ati ?at al ala alo ali ale am aš a amo ate ajo ?ava ?ata ?aj ?ajmo ?ajte
iti ?it il ila ilo ili ile im iš i imo ite ijo ?iva ?ita
ati ?at al ala alo ali ale anem aneš ane anemo anete anejo ?ani ?animo ?anite
eti ?et el ela elo eli ele im iš i imo ite ijo
eti ?et el ela elo eli ele em eš e emo ete ejo
ovati ?ovat oval ovala ovalo ovali ovale ujem uješ uje ujemo ujete ujejo ?uj ?ujmo ?ujte
evati ?evat eval evala evalo evali evale ujem uješ uje ujemo ujete ujejo ?uj ?ujmo ?ujte
niti ?nit nil nila nilo nili nile nem neš ne nemo nete nejo ?ni ?nimo ?nite
jati ?jat jal jala jalo jali jale jem ješ je jemo jete jejo ?j ?jmo ?jte
sati ?sat sal sala salo sali sale šem šeš še šemo šete šejo ?ši ?šimo ?šite
zati ?zat zal zala zalo zali zale žem žeš že žemo žete žejo ?ži ?žimo ?žite
kati ?kat kal kala kalo kali kale čem češ če čemo čete čejo ?či ?čimo ?čite
skati ?skat skal skala skalo skali skale ščem ščeš šče ščemo ščete ščejo ?šči ?ščimo ?ščite
tati ?tat tal tala talo tali tale čem češ če čemo čete čejo ?či ?čimo ?čite
lati ?lat lal lala lalo lali lale ljem lješ lje ljemo ljete ljejo ?lji ?ljimo ?ljite
či kel kla klo kli kle čem češ če čemo čete čejo ?ci ?cimo ?cite
sti del dla dlo dli dle dem deš de demo dete dejo ?di ?dimo ?dite
sti sel sla slo sli sle sem seš se semo sete sejo ?si ?simo ?site`;

const croatian = `
- a u om|em i|ovi|evi ima|ovima|evima ?e ?ove ?eve ?ova ?eva
aC Ca Cu Com|Cem Ci|Covi|Cevi Cima|Covima|Cevima ?Ce ?Cove ?Ceve ?aCa ?Cova ?Ceva
k ka ku kom ci cima ?ke ?če
ak ka ku kom ci cima ?ke ?aka ?če
tak tka tku tkom ci cima ?tke ?taka
ac ca cu cem ci cima ?ce ?aca ?če
g ga gu gom zi zima ?ge ?že
h ha hu hom si sima ?he
Ca Ce Ci Cu Com Cama ?Co ?aCa
ka ke ci ku kom kama ?ko ?aka
ga ge zi gu gom gama ?go
- i ima ?u ?ju
st sti šću stima
Co Ca Cu Com Cima ?aCa
Ce Ca Cu Cem Cima ?aCa
e ena enu enom enima
e eta etu etom ?etima
ati ?at am aš a amo ate aju ao ala alo ali ale ?aj ?ajmo ?ajte
iti ?it im iš i imo ite e io ila ilo ili ile
ati ?at anem aneš ane anemo anete anu ao ala alo ali ale ?ani ?animo ?anite
jeti ?jet im iš i imo ite e io jela jelo jeli jele
ovati ?ovat ujem uješ uje ujemo ujete uju ovao ovala ovalo ovali ovale ?uj ?ujmo ?ujte
ivati ?ivat ujem uješ uje ujemo ujete uju ivao ivala ivalo ivali ivale ?uj ?ujmo ?ujte
evati ?evat ujem uješ uje ujemo ujete uju evao evala evalo evali evale ?uj ?ujmo ?ujte
nuti ?nut nem neš ne nemo nete nu nuo nula nulo nuli nule ?ni ?nimo ?nite
jati ?jat jem ješ je jemo jete ju jao jala jalo jali jale ?j ?jmo ?jte
sati ?sat šem šeš še šemo šete šu sao sala salo sali sale ?ši ?šimo ?šite
zati ?zat žem žeš že žemo žete žu zao zala zalo zali zale ?ži ?žimo ?žite
kati ?kat čem češ če čemo čete ču kao kala kalo kali kale ?či ?čimo ?čite
skati ?skat šćem šćeš šće šćemo šćete šću skao skala skalo skali skale
tati ?tat ćem ćeš će ćemo ćete ću tao tala talo tali tale ?ći ?ćimo ?ćite
ći čem češ če čemo čete ku kao kla klo kli kle ?ci ?cimo ?cite
ći đem đeš đe đemo đete đu šao šla šlo šli šle ?đi ?đimo ?đite`;

const slovenianAdjective = '?C|?eC Ci Ca Co|Ce Ce Cega Cemu Cem Cim Cih Cimi Cima';
const croatianAdjective =
  '?C|?aC Ci Ca Co|Ce Ce Cog|Ceg ?Coga|?Cega Com|Cem ?Come|?Comu|?Cemu Coj Cu Cim Cih Cima';

/** Nouns that have one number only, tried where no other row fits. */
const slovenianSingle = `
- a u om|em +i +ov|+ev +ih +e +oma|+ema
eC Ca Cu Com|Cem
Ca Ce Ci Co +C +Cam +Cah +Cami +Cama
- i jo|ijo
Co Ca Cu Com +C +Cih +Ci +Coma
Ce Ca Cu Cem +C +Cih +Ci +Cema
Ce C|eC Cam Cah Cami
i ov|ev om|em e ih
ci cev cem ce cih`;

const croatianSingle = `
- a u om|em +i +e +ima
aC Ca Cu Com|Cem
Ca Ce Ci Cu Com +Cama
ka ke ci ku kom +kama
- i ju|u
Co Ca Cu Com +Cima
Ce Ca Cu Cem +Cima
i a ima e
Ce C|aCa Cama`;

/** Nouns and verbs that no row fits, all forms of one on a line. */
const irregular = {
  sl: `
dan dneva dne dnevu dnem dnevom dnevi dni dnevih dnema dnevoma dneve
človek človeka človeku človekom človekoma ljudje ljudi ljudem ljudeh ljudmi
otrok otroka otroku otrokom otroci otroke otrocih otrokoma
gospa gospe gospo gospema gospem gospeh gospemi
hči hčere hčeri hčerjo hčer hčeram hčerah hčerami hčerama
mati matere materi materjo mater materam materah materami materama
oče očeta očetu očetom očetje očetov očetih očete očetoma
brat brata bratu bratom bratje bratov bratih brate bratoma
gost gosta gostu gostom gostje gostov gostih goste gostoma
pot poti potjo potem poteh potmi potema potoma
vas vasi vasjo vasem vaseh vasmi vasema
mesec meseca mesecu mesecem meseci mesecev mesecih mesece mesecema
razvoj razvoja razvoju razvojem razvoji razvojev razvojih razvoje razvojema
lahek lahka lahko lahke lahki lahkega lahkemu lahkem lahkim lahkih lahkimi lahkima
imeti imam imaš ima imamo imate imajo imel imela imelo imeli imele imej imejte
vedeti vem veš ve vemo veste vedo vejo vedel vedela vedelo vedeli vedele
povedati povem poveš pove povemo poveste povedo povejo povedal povedala povedalo povedali povedale povej povejte
iti grem greš gre gremo greste gredo grejo šel šla šlo šli šle pojdi pojdite
priti pridem prideš pride pridemo pridete pridejo prišel prišla prišlo prišli prišle pridi pridite
najti najdem najdeš najde najdemo najdete najdejo našel našla našlo našli našle najdi najdite
vzeti vzamem vzameš vzame vzamemo vzamete vzamejo vzel vzela vzelo vzeli vzele vzemi vzemite
začeti začnem začneš začne začnemo začnete začnejo začel začela začelo začeli začele začni začnite
živeti živim živiš živi živimo živite živijo živel živela živelo živeli živele
pisati pišem pišeš piše pišemo pišete pišejo pisal pisala pisalo pisali pisale piši pišite
poiskati poiščem poiščeš poišče poiščemo poiščete poiščejo poiskal poiskala poiskali poiskale poišči poiščite
iskati iščem iščeš išče iščemo iščete iščejo iskal iskala iskali iskale išči iščite`,
  hr: `
dan dana danu danom dani dane danima
čovjek čovjeka čovjeku čovjekom čovječe ljudi ljude ljudima
dijete djeteta djetetu djetetom djeca djece djeci djecu djecom
dio dijela dijelu dijelom dijelovi dijelova dijelove dijelovima
posao posla poslu poslom poslovi poslova poslove poslovima
otac oca ocu ocem oče očevi očeva očeve očevima očevi
mati majka majke majci majku majkom majkama
kći kćeri kćer kćeri kćerima
brat brata bratu bratom brate braća braće braći braću braćom
gospodin gospodina gospodinu gospodinom gospodine gospoda gospode gospodi gospodu
vrijeme vremena vremenu vremenom vremenima
tijelo tijela tijelu tijelom tijelima
mjesto mjesta mjestu mjestom mjestima
područje područja području područjem područjima
cilj cilja cilju ciljem ciljevi ciljeva ciljeve ciljevima
imati imam imaš ima imamo imate imaju imao imala imalo imali imale
znati znam znaš zna znamo znate znaju znao znala znalo znali znale
ići idem ideš ide idemo idete idu išao išla išlo išli išle idi idite
doći dođem dođeš dođe dođemo dođete dođu došao došla došlo došli došle dođi dođite dolazi dolaze
moći mogu možeš može možemo možete mogao mogla moglo mogli mogle
pronaći pronađem pronađeš pronađe pronađemo pronađete pronađu pronašao pronašla pronašli pronašle pronađi pronađite`,
};

/** One form: what a word may end in there. */
export interface Slot {
  endings: readonly string[];
  /** It counts against a row if a dictionary does not know this form. */
  isNeeded: boolean;
  /** It is a form of the word whether a dictionary knows it or not. */
  isSure: boolean;
  /** It is a form that the word is looked up by. */
  isFirst: boolean;
}
export type Paradigm = readonly Slot[];
/** The rows of each language; words of one without rows are found as they stand. */
export type Rows = Partial<Record<Lang, readonly Paradigm[]>>;

const CONSONANTS = [...'bcčćdđfghjklmnprsštvzž', 'lj', 'nj'];

const slotOf = (text: string, isFirst: boolean): Slot => ({
  endings: text.split('|').map((ending) => ending.replace(/^[?+]/, '').replace(/^-$/, '')),
  isNeeded: !/^[?+]/.test(text),
  isSure: text.startsWith('+'),
  isFirst,
});

/** @param firsts how many of the forms a word is looked up by */
const paradigmsOf = (rows: string, firsts = 1): Paradigm[] =>
  rows
    .trim()
    .split('\n')
    .flatMap((row) =>
      row.includes('C') ? CONSONANTS.map((consonant) => row.replaceAll('C', consonant)) : [row],
    )
    .map((row) => row.split(' ').map((form, place) => slotOf(form, place < firsts)));

/** The rows for adjectives. */
export const adjectives: Rows = {
  sl: paradigmsOf(slovenianAdjective, 3),
  hr: paradigmsOf(croatianAdjective, 3),
};

/** The rows for nouns and verbs. */
export const nounsAndVerbs: Rows = {
  sl: paradigmsOf(slovenian),
  hr: paradigmsOf(croatian),
};

/** The rows for nouns of one number. */
export const singleNouns: Rows = {
  sl: paradigmsOf(slovenianSingle),
  hr: paradigmsOf(croatianSingle),
};

/** Words that change in a way of their own: all their forms. */
export const irregulars: Partial<Record<Lang, readonly (readonly string[])[]>> = {
  sl: irregular.sl
    .trim()
    .split('\n')
    .map((line) => line.split(' ')),
  hr: irregular.hr
    .trim()
    .split('\n')
    .map((line) => line.split(' ')),
};
