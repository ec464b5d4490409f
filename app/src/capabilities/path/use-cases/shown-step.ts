import type { Lang } from '@tirek/kernel'
import { type Citation, describeCitation, shortCitation } from '@tirek/law'
import { z } from 'zod'
import { listOrganisationsById, type Organisation } from '#capabilities/network/index.ts'
import { isFamily } from '#platform/access/roles.ts'
import { type PathStep, STAGES, STEP_STATES } from '#platform/path/contract.ts'
import type { Act } from '#platform/use-case/act.ts'

/** A citation as shown. */
export const citation = z.object({
  act: z.string(),
  unit: z.string(),
  mark: z.string(),
  text: z.string(),
  short: z.string(),
})

/** A step as shown. */
export const step = z.object({
  stage: z.enum(STAGES),
  state: z.enum(STEP_STATES),
  title: z.string(),
  text: z.string(),
  cite: citation,
  on: z.string().nullable(),
  due: z.string().nullable(),
  /** The ground of the day where it is another than that of the step. */
  dueCite: citation.nullable(),
  dueIn: z.object({ daysLeft: z.number(), unit: z.enum(['working', 'calendar']) }).nullable(),
  move: z.enum(['you', 'organisation']).nullable(),
  mover: z.string().nullable(),
  /** Who does it there, by name. */
  moverPerson: z.string().nullable(),
  /** How the organisation is reached. */
  contact: z.object({ name: z.string(), phone: z.string(), address: z.string() }).nullable(),
  ifMissed: z.string().nullable(),
  href: z.string().nullable(),
  action: z.string().nullable(),
})

/** A citation with its words. */
export function worded(of: Citation, lang: Lang) {
  return { ...of, text: describeCitation(of, lang), short: shortCitation(of, lang) }
}
/** Organisations that must act, by id. */
type Contacts = ReadonlyMap<string, Organisation>

/** A step as shown; what happens if it is missed is said to the family alone, as the words speak to it. */
export function shownStep(
  { isEnd: _, moverId, dueCite, ...one }: PathStep,
  { actor, lang }: Act,
  contacts: Contacts,
) {
  const isForFamily = isFamily(actor)
  const organisation = contacts.get(moverId ?? '')
  return {
    ...{ on: null, due: null, dueIn: null, move: null, moverPerson: null, href: null, action: null },
    ...one,
    cite: worded(one.cite, lang),
    dueCite: dueCite === undefined ? null : worded(dueCite, lang),
    mover: one.mover ?? organisation?.name[lang] ?? null,
    contact: contactOf(organisation, lang),
    ifMissed: isForFamily ? (one.ifMissed ?? null) : null,
  }
}

function contactOf(organisation: Organisation | undefined, lang: Lang) {
  if (organisation?.contact === undefined) return null
  const { name, contact } = organisation
  return { name: name[lang], phone: contact.phone, address: contact.address[lang] }
}

/** The organisations that must act in some steps, with how they are reached. */
export async function contactsOf(act: Act, steps: readonly PathStep[]): Promise<Contacts> {
  const ids = new Set(steps.flatMap(({ moverId }) => moverId ?? []))
  const organisations = await listOrganisationsById(act.db, [...ids])
  return new Map(organisations.map((one) => [one.id, one]))
}
