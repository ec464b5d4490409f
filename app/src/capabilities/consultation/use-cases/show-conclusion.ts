import { daysBetween, type LocalDate, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { settingsOffered } from '../domain/conclusion.ts'
import { findConclusion, type SignedConclusion } from '../read/conclusions.ts'
import { consentStates } from '../read/consent-state.ts'
import { plain } from './plain.ts'
import {
  ageShape,
  appointmentShape,
  consentShape,
  correctionShape,
  draftShape,
  examinationShape,
  memberShape,
} from './shapes.ts'

const output = z.object({
  conclusionId: z.uuid(),
  fileId: z.uuid(),
  personId: z.uuid(),
  number: z.string(),
  signedOn: z.string(),
  signerName: z.string(),
  organisation: wordsShape,
  place: wordsShape,
  child: z.object({ name: z.string(), iin: z.string().optional(), birthDate: z.string(), age: ageShape }),
  session: appointmentShape,
  examinations: z.array(examinationShape),
  draft: draftShape,
  members: z.array(memberShape),
  complex: z.boolean(),
  severe: z.boolean(),
  correction: correctionShape.nullable(),
  /** Both are always offered for pre-primary and general secondary education (15(1)(5)). */
  settingsOffered: z.array(z.string()),
  consents: consentShape,
  /** Always true: the family is bound by nothing in it (10(2)). */
  recommendatory: z.literal(true),
  statusId: z.uuid().nullable(),
  edition: z.number(),
  /** The edition whose place this one took, and why. */
  amends: z.object({ conclusionId: z.uuid(), number: z.string(), reason: z.string() }).nullable(),
  replacedOn: z.string().nullable(),
  /** The day by which it is looked at again; no right ends by it. */
  reviewOn: z.string().nullable(),
  annulledOn: z.string().nullable(),
  annulledReason: z.string().nullable(),
})

function correctionOf({ content, noticedOn, signedOn }: SignedConclusion, today: LocalDate) {
  const { correction } = content.draft
  if (correction === undefined) return null
  const entitledFrom = noticedOn ?? signedOn

  return { ...plain(correction), entitledFrom, daysSinceNoticed: daysBetween(entitledFrom, today) }
}

const NO_NAME = { kk: '', ru: '', en: '' }

/** A signed conclusion in full: nothing recorded in it is hidden from the representative (Law 343, 16(2)). */
export const showConclusion = query({
  name: 'consultation.conclusion',
  title: { kk: 'ПМПК қорытындысы', ru: 'Заключение ПМПК', en: 'Conclusion of the consultation' },
  input: z.strictObject({ conclusionId: z.uuid() }),
  output,
  basis: [ACTS.consultation, ACTS.representativeInformed],
  reads: (_input, { personId }) => [personId],
  run: async (act, { conclusionId }) => {
    const signed = await findConclusion(act, conclusionId)
    if (signed === undefined) return notFound('conclusion')
    const { content, personId } = signed
    const { draft } = content
    const organisation = await findOrganisation(act.db, signed.organisationId)

    return ok({
      conclusionId,
      fileId: signed.fileId,
      personId,
      number: signed.number,
      signedOn: signed.signedOn,
      signerName: signed.signerName,
      organisation: organisation?.name ?? NO_NAME,
      place: organisation?.settlementName ?? NO_NAME,
      ...plain(content),
      complex: signed.isComplex,
      severe: signed.isSevere,
      correction: correctionOf(signed, act.today),
      settingsOffered: [...new Set(draft.programmes.flatMap(({ level }) => settingsOffered(level)))],
      consents: await consentStates(act.db, personId, draft.directions, act.today),
      recommendatory: true as const,
      statusId: signed.statusId ?? null,
      edition: signed.edition,
      amends: signed.amends === undefined ? null : (draft.amendment ?? null),
      replacedOn: signed.replacedOn ?? null,
      reviewOn: signed.reviewOn ?? null,
      annulledOn: signed.annulledOn ?? null,
      annulledReason: signed.annulledReason ?? null,
    })
  },
})
