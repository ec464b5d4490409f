import { type Lang, localize } from '@tirek/kernel'
import type { z } from 'zod'
import type { showConclusion } from '../use-cases/show-conclusion.ts'
import { conclusionSheet } from './conclusion-sheet.ts'
import type { ConclusionSheet, SheetSource } from './sheet-shape.ts'
import { dayOf } from './words.ts'

/** A conclusion as `consultation.conclusion` answers it. */
export type ShownConclusion = z.output<typeof showConclusion.output>

/** The signed conclusion in words of one language. */
export function signedSheet(shown: ShownConclusion, lang: Lang): ConclusionSheet {
  const { child, session, examinations, draft, members } = shown
  const snapshot = { child, session, examinations, draft, members } as unknown as Pick<
    SheetSource,
    'child' | 'session' | 'examinations' | 'draft' | 'members'
  >
  return conclusionSheet(
    {
      ...snapshot,
      number: shown.number,
      signedOn: dayOf(shown.signedOn),
      signerName: shown.signerName,
      organisation: shown.organisation,
      place: localize(shown.place, lang),
      complex: shown.complex,
      severe: shown.severe,
      entitledFrom: shown.correction === null ? undefined : dayOf(shown.correction.entitledFrom),
      consents: shown.consents,
      reviewOn: shown.reviewOn === null ? undefined : dayOf(shown.reviewOn),
      amends: shown.amends ?? undefined,
    },
    lang,
  )
}
