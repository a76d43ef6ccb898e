/** The facets of the list of projects, in the order of the controls. */
export const facets = ['municipality', 'unit', 'group', 'language', 'type', 'call', 'status'] as const;

export type Facet = (typeof facets)[number];

/** The values that a project has in each facet. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** What a person chose; a facet that is not there is not restricted. */
export type Choice = Readonly<Partial<Record<Facet, string>>>;

/** Whether a project fits a choice: in every chosen facet one of its values is the chosen one. */
export const fits = (values: FacetValues, choice: Choice): boolean =>
  facets.every((facet) => choice[facet] === undefined || values[facet].includes(choice[facet]));

/** How many projects there are if one more value is chosen, or another one of the same facet. */
export const countWith = (
  projects: readonly FacetValues[],
  choice: Choice,
  facet: Facet,
  value: string,
): number => projects.filter((values) => fits(values, { ...choice, [facet]: value })).length;

/** The choice as the fragment of an address: `#unit=celje&status=ended`; nothing chosen is the empty text. */
export function toFragment(choice: Choice): string {
  const parts = facets.flatMap((facet) =>
    choice[facet] ? [`${facet}=${encodeURIComponent(choice[facet])}`] : [],
  );
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** The choice that a fragment stands for. Facets that do not exist and values that no control offers are left out. */
export function fromFragment(fragment: string, offered: FacetValues): Choice {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  return Object.fromEntries(
    facets.flatMap((facet) => {
      const value = parameters.get(facet);
      return value !== null && offered[facet].includes(value) ? [[facet, value]] : [];
    }),
  );
}
