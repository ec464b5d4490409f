import { type LocalDate, ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import {
  INSPECTION_STANDINGS,
  type Inspection,
  PUBLISHED,
  STATE_CONTROL,
  standingOf,
} from '../domain/inspection.ts'
import { listInspections as readInspections } from '../read/inspections.ts'
import { findOrganisation } from '../read/organisations.ts'

const twoLanguages = z.object({ kk: z.string(), ru: z.string() })

/** What is published of the inspections of an organisation; an empty list says nothing of it, good or bad. */
export const listInspections = query({
  name: 'network.inspections',
  title: { kk: 'Тексеру нәтижелері', ru: 'Результаты проверок', en: 'Results of inspections' },
  basis: [STATE_CONTROL, PUBLISHED],
  input: z.object({ organisationId: idField }),
  output: z.object({
    organisationName: wordsShape,
    inspections: z.array(
      z.object({
        id: z.uuid(),
        inspectedOn: z.string(),
        inspector: twoLanguages,
        /** What it says; null once it was withdrawn, with all that follows up to the document. */
        found: twoLanguages.nullable(),
        standing: z.enum(INSPECTION_STANDINGS).nullable(),
        mendBy: z.string().nullable(),
        mendedOn: z.string().nullable(),
        mendedDocument: z.string().nullable(),
        document: z.string(),
        publishedOn: z.string(),
        withdrawn: z.object({ on: z.string(), why: z.string() }).nullable(),
        version: z.number(),
      }),
    ),
  }),
  run: async (act, { organisationId }) => {
    const organisation = await findOrganisation(act.db, organisationId)
    if (organisation === undefined) return notFound('organisation')
    const published = await readInspections(act.db, organisationId)
    return ok({
      organisationName: { ...organisation.name },
      inspections: published.map((one) => ({
        id: one.id,
        inspectedOn: one.inspectedOn,
        inspector: { ...one.inspector },
        ...(one.withdrawn === undefined ? saying(one, act.today) : SAYS_NOTHING),
        document: one.document,
        publishedOn: one.publishedOn,
        withdrawn: one.withdrawn ?? null,
        version: one.version,
      })),
    })
  },
})

const SAYS_NOTHING = { found: null, standing: null, mendBy: null, mendedOn: null, mendedDocument: null }

/** What a result says today. */
function saying(one: Inspection, today: LocalDate) {
  return {
    found: { ...one.found },
    standing: standingOf(one, today),
    mendBy: one.mendBy ?? null,
    mendedOn: one.mended?.on ?? null,
    mendedDocument: one.mended?.document ?? null,
  }
}
