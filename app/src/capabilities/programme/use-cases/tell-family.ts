import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import type { ProgrammeHead } from '../domain/programme.ts'

/** What a family is told of its child's programme; the words say nothing of health and name nobody. */
export type Told = 'word-awaited' | 'approved' | 'review-opened' | 'remark-answered' | 'consent-again'

/** Tells the family once about one thing; `once` says which. */
export async function tellOfProgramme(
  act: Act,
  { region, personId, id }: Pick<ProgrammeHead, 'region' | 'personId' | 'id'>,
  told: Told,
  once: string,
): Promise<void> {
  await tellFamily(act, {
    ...{ region, personId, kind: `programme.${told}`, once: `${id}/${told}/${once}` },
    ...{ href: `/programmes/children/${personId}`, cite: [ACTS.cooperation] },
  })
}
