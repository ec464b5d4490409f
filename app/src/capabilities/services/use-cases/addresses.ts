/** The page of a child's services for the family, without the language. */
export function childHref(personId: string): string {
  return `/services/children/${personId}`
}
