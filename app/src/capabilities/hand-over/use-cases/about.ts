import type { HandOverList } from '../domain/list.ts'

/** The deadline of the eighteenth birthday. */
export const MAJORITY = 'hand-over.majority'

/** What history and deadlines say a list by. */
export function aboutList({ id, region, personId }: Pick<HandOverList, 'id' | 'region' | 'personId'>) {
  return { region, personId, subject: { kind: 'hand-over-list', id } }
}

/** Where the list of a person is, without the language. */
export function listHref(personId: string): string {
  return `/people/${personId}/hand-over`
}
