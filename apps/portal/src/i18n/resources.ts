import hrRules from '@vstopna-tocka/rules/locales/hr/rules.json';
import slRules from '@vstopna-tocka/rules/locales/sl/rules.json';
import hrAccessibility from '../locales/hr/accessibility.json';
import hrBlock from '../locales/hr/block.json';
import hrBorder from '../locales/hr/border.json';
import hrCheck from '../locales/hr/check.json';
import hrCommon from '../locales/hr/common.json';
import hrContact from '../locales/hr/contact.json';
import hrEasy from '../locales/hr/easy.json';
import hrFigures from '../locales/hr/figures.json';
import hrGlossary from '../locales/hr/glossary.json';
import hrHome from '../locales/hr/home.json';
import hrHow from '../locales/hr/how.json';
import hrMonitoring from '../locales/hr/monitoring.json';
import hrMunicipalities from '../locales/hr/municipalities.json';
import hrPrivacy from '../locales/hr/privacy.json';
import hrProfessionals from '../locales/hr/professionals.json';
import hrProgrammes from '../locales/hr/programmes.json';
import hrSearch from '../locales/hr/search.json';
import hrSources from '../locales/hr/sources.json';
import hrTraining from '../locales/hr/training.json';
import slAccessibility from '../locales/sl/accessibility.json';
import slBlock from '../locales/sl/block.json';
import slBorder from '../locales/sl/border.json';
import slCheck from '../locales/sl/check.json';
import slCommon from '../locales/sl/common.json';
import slContact from '../locales/sl/contact.json';
import slEasy from '../locales/sl/easy.json';
import slFigures from '../locales/sl/figures.json';
import slGlossary from '../locales/sl/glossary.json';
import slHome from '../locales/sl/home.json';
import slHow from '../locales/sl/how.json';
import slMonitoring from '../locales/sl/monitoring.json';
import slMunicipalities from '../locales/sl/municipalities.json';
import slPrivacy from '../locales/sl/privacy.json';
import slProfessionals from '../locales/sl/professionals.json';
import slProgrammes from '../locales/sl/programmes.json';
import slSearch from '../locales/sl/search.json';
import slSources from '../locales/sl/sources.json';
import slTraining from '../locales/sl/training.json';

/**
 * All words of the portal, by language and namespace; the Slovenian ones define which keys there are. Those of `rules`
 * (questions, conditions, names of programmes) come with the rules package.
 */
export const resources = {
  sl: {
    common: slCommon,
    accessibility: slAccessibility,
    easy: slEasy,
    home: slHome,
    check: slCheck,
    contact: slContact,
    block: slBlock,
    border: slBorder,
    figures: slFigures,
    glossary: slGlossary,
    how: slHow,
    monitoring: slMonitoring,
    municipalities: slMunicipalities,
    privacy: slPrivacy,
    professionals: slProfessionals,
    programmes: slProgrammes,
    rules: slRules,
    search: slSearch,
    sources: slSources,
    training: slTraining,
  },
  hr: {
    common: hrCommon,
    accessibility: hrAccessibility,
    easy: hrEasy,
    home: hrHome,
    check: hrCheck,
    contact: hrContact,
    block: hrBlock,
    border: hrBorder,
    figures: hrFigures,
    glossary: hrGlossary,
    how: hrHow,
    monitoring: hrMonitoring,
    municipalities: hrMunicipalities,
    privacy: hrPrivacy,
    professionals: hrProfessionals,
    programmes: hrProgrammes,
    rules: hrRules,
    search: hrSearch,
    sources: hrSources,
    training: hrTraining,
  },
};

/** `common` is the default namespace: `t('nav.check')` is `t('common:nav.check')`. */
export const namespaces = [
  'common',
  'accessibility',
  'easy',
  'home',
  'check',
  'contact',
  'block',
  'border',
  'figures',
  'glossary',
  'how',
  'monitoring',
  'municipalities',
  'privacy',
  'professionals',
  'programmes',
  'rules',
  'search',
  'sources',
  'training',
] as const;
