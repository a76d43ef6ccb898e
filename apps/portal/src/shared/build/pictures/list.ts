import {
  municipalityBySlug,
  regionalUnitById,
  regionalUnitOf,
  regionalUnits,
} from '@vstopna-tocka/core/places';
import { programmes, projectById } from '@vstopna-tocka/core/programmes';
import { asset, languagesOf, type Page } from '../../routes.ts';
import { type Lang, translator } from '../i18n.ts';
import { programmeOf } from '../projects.ts';

/** The pictures that other sites show beside a link to the portal: which there are, and which page has which. */

const doors = ['check', 'contact', 'programmes'] as const;
const isDoor = (name: string): name is (typeof doors)[number] => (doors as readonly string[]).includes(name);

/** What is written on a picture. */
export interface PictureWords {
  title: string;
  text: string;
}

/** Every picture by its name: one for the home page, each of its doors, each regional unit and each programme. */
export const pictureNames: readonly string[] = [
  'home',
  ...doors,
  ...regionalUnits.map(({ id }) => `unit-${id}`),
  ...programmes.map(({ id }) => `programme-${id}`),
];

/** The regional unit that a picture shows on its map; none on the others. */
export const unitOn = (name: string): string | undefined =>
  name.startsWith('unit-') ? name.slice('unit-'.length) : undefined;

/**
 * The words on a picture, which are its alternative text too.
 *
 * @throws if there is no picture of this name
 */
export function wordsOn(name: string, lang: Lang): PictureWords {
  const t = translator(lang);
  if (!pictureNames.includes(name)) throw new Error(`picture "${name}": expected one of ${pictureNames}`);
  if (isDoor(name)) return { title: t(`home:doors.${name}.title`), text: t(`home:doors.${name}.text`) };
  const unit = regionalUnitById(unitOn(name) ?? '');
  if (unit) return { title: unit.name, text: t('contact:unit.description', { name: unit.name }) };
  if (name === 'home') return { title: t('home:heading'), text: t('site.tagline') };
  const key = name.slice('programme-'.length) as 'sa-2019-lot-1';
  return { title: t(`rules:programmes.${key}.name`), text: t(`rules:programmes.${key}.description`) };
}

/** The picture of a page: its own, that of what it belongs to, or that of the home page. */
export function pictureOf(page: Page, param = ''): string {
  const municipality = page === 'municipality' ? municipalityBySlug(param) : undefined;
  const project = page === 'project' ? projectById(param) : undefined;
  const programme = project && programmeOf(project);
  if (municipality) return `unit-${regionalUnitOf(municipality).id}`;
  if (page === 'unit') return `unit-${param}`;
  if (page === 'programme') return `programme-${param}`;
  if (programme) return `programme-${programme.id}`;
  return page === 'project' || page === 'facet' ? 'programmes' : isDoor(page) ? page : 'home';
}

/** The address of a picture. */
export const pictureHref = (name: string, lang: Lang): string => asset(`social/${lang}/${name}.png`);

/** The page whose words are on a picture. */
const pageOf = (name: string): Page => {
  if (isDoor(name)) return name;
  if (name === 'home') return 'home';
  return unitOn(name) ? 'unit' : 'programme';
};

/** For `getStaticPaths`: every picture in every language that has its page. */
export const picturePaths = () =>
  pictureNames.flatMap((picture) =>
    languagesOf(pageOf(picture)).map((lang) => ({ params: { lang, picture } })),
  );
