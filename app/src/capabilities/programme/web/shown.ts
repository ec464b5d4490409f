import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { type PageContext, RefusedError } from '#platform/http/page.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import { showProgramme } from '../use-cases/show.ts'

/** What the pages draw: the answer of `programme.show`. */
export type Shown = z.output<typeof showProgramme.output>
export type ShownProgramme = NonNullable<Shown['programme']>
export type ShownMeasure = ShownProgramme['measures'][number]
export type ShownRemark = ShownProgramme['remarks'][number]
export type ShownGoal = ShownProgramme['goals'][number]
export type ShownAttainment = NonNullable<ShownProgramme['attainment']>
export type ShownProposal = Shown['proposals'][number]
export type WithProgramme = Shown & { readonly programme: ShownProgramme }

/** A day that came through the API as text. */
export const dayOf = (text: string): LocalDate => text as LocalDate

/** Draws "no such page" for something that is not there. */
export function nothingHere(what: string): RefusedError {
  return new RefusedError(refusal('platform.not-found', { status: 'not-found', facts: { what } }))
}

/** The programme of the address, or the page of its refusal. */
export async function askProgramme({ ask, params }: PageContext): Promise<WithProgramme> {
  const shown = await ask(showProgramme, { programmeId: params['programmeId'] ?? '' })
  const { programme } = shown
  if (programme === null) throw nothingHere('programme')
  return { ...shown, programme }
}
