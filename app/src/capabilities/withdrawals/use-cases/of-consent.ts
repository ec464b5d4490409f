import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findConsent } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listOfConsent } from '../read/notices.ts'
import { nameOfOrganisation } from '../read/organisations.ts'
import { noticeShape, shownNotice } from './shapes.ts'

const output = z.object({
  receiptNumber: z.string(),
  recipients: z.array(noticeShape.omit({ id: true }).extend({ organisation: z.string() })),
})

/** Who was told that a consent has ended, as the family sees it. */
export type ToldRecipients = z.output<typeof output>

/** Who was told that a consent has ended, and what each answered (LAW-10-7). */
export const recipientsOfConsent = query({
  name: 'withdrawals.of-consent',
  title: {
    kk: 'Келісім біткенін кім біледі',
    ru: 'Кто извещён об окончании согласия',
    en: 'Who was told that a consent has ended',
  },
  basis: [ACTS.withdrawal],
  input: z.object({ personId: idField, consentId: idField }),
  output,
  reads: ({ personId }) => [personId],
  run: async (act, { personId, consentId }) => {
    const consent = await findConsent(act.db, consentId)
    if (consent === undefined || consent.personId !== personId) return notFound('consent')
    const told = await act.asSystem(() => listOfConsent(act.db, consentId))
    const recipients = await Promise.all(
      told.map(async (notice) => {
        const { id: _, ...shown } = await shownNotice(act, notice)
        return { ...shown, organisation: (await nameOfOrganisation(act, notice.organisationId)) ?? '–' }
      }),
    )
    return ok({ receiptNumber: consent.receiptNumber, recipients })
  },
})
