import type { Act } from '#platform/use-case/act.ts'
import { findVersion } from '../read/questionnaires.ts'
import { SHIPPED, SHIPPED_FROM } from '../register/shipped.ts'
import { insertDraft, publishVersion } from '../store/questionnaires.ts'

/** Puts the project's own neutral examples into the register, once; what the authority did with them since stays. */
export async function loadShippedInstruments(act: Act): Promise<void> {
  for (const questionnaire of SHIPPED) {
    const draft = {
      questionnaire,
      recordId: act.newId(),
      instrumentId: questionnaire.id,
      isClinicalTool: false,
      licenceNote: undefined,
    }
    if (!(await insertDraft(act, draft))) continue
    const written = await findVersion(act.db, questionnaire.id, questionnaire.version)
    if (written !== undefined) await publishVersion(act, written, SHIPPED_FROM)
  }
}
