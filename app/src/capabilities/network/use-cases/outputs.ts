import { type Lang, localize } from '@tirek/kernel'
import { type Citation, describeCitation } from '@tirek/law'
import { z } from 'zod'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { FEATURES, WORKING_LANGUAGES } from '../domain/access.ts'
import type { Organisation } from '../domain/organisation.ts'

/** A citation in an answer: the unit and its full words in the language of the caller. */
export const citationOutput = z.object({
  act: z.string(),
  unit: z.string(),
  mark: z.string(),
  text: z.string(),
})

export function citationOf(citation: Citation, lang: Lang): z.input<typeof citationOutput> {
  return { ...citation, text: describeCitation(citation, lang) }
}

/** An organisation in an answer; `name` is in the language of the caller, `names` in all three. */
export const organisationOutput = z.object({
  id: z.uuid(),
  region: z.string(),
  kind: z.string(),
  name: z.string(),
  names: wordsShape,
  settlement: z.object({ id: z.string(), name: z.string(), type: z.string() }),
  state: z.string(),
  capabilities: z.array(z.string()),
  recipientCategories: z.array(z.number()),
  places: z.number().nullable(),
  placesTaken: z.number().nullable(),
  childrenServed: z.number().nullable(),
  creationBasis: z.string().nullable(),
  akimDecision: z.object({ number: z.string(), date: z.string() }).nullable(),
  contact: z.object({ phone: z.string(), address: z.string() }).nullable(),
  access: z
    .object({
      languages: z.array(z.enum(WORKING_LANGUAGES)),
      features: z.array(z.enum(FEATURES)),
      statedOn: z.string(),
    })
    .nullable(),
  isDemo: z.boolean(),
})

export function organisationOf(organisation: Organisation, lang: Lang): z.input<typeof organisationOutput> {
  return {
    id: organisation.id,
    region: organisation.region,
    kind: organisation.kind,
    name: localize(organisation.name, lang),
    names: { ...organisation.name },
    settlement: {
      id: organisation.settlementId,
      name: localize(organisation.settlementName, lang),
      type: organisation.settlementType,
    },
    state: organisation.state,
    capabilities: [...organisation.capabilities],
    recipientCategories: [...organisation.recipientCategories],
    places: organisation.places ?? null,
    placesTaken: organisation.placesTaken ?? null,
    childrenServed: organisation.childrenServed ?? null,
    creationBasis: organisation.creationBasis ?? null,
    akimDecision: organisation.akimDecision ?? null,
    contact: organisation.contact
      ? { phone: organisation.contact.phone, address: localize(organisation.contact.address, lang) }
      : null,
    access: organisation.access
      ? {
          languages: [...organisation.access.languages],
          features: [...organisation.access.features],
          statedOn: organisation.access.statedOn,
        }
      : null,
    isDemo: organisation.isDemo,
  }
}
