import type { Capability } from '#platform/module.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { permissions } from './permissions.ts'
import { correctionSources } from './sources.ts'
import { states } from './states.ts'
import { acknowledge } from './use-cases/acknowledge.ts'
import { decideOf } from './use-cases/decide.ts'
import { listCorrectionsOf } from './use-cases/list-corrections.ts'
import { listFieldsOf } from './use-cases/list-fields.ts'
import { requestCorrectionOf } from './use-cases/request-correction.ts'
import { showCorrectionOf } from './use-cases/show-correction.ts'
import { withdrawCorrection } from './use-cases/withdraw.ts'
import { worklistOf } from './use-cases/worklist.ts'
import { askAction, askPage } from './web/ask.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { personCorrectionsPage } from './web/person-corrections.page.tsx'
import { decideAction, requestPage, withdrawAction } from './web/request.page.tsx'
import { acknowledgeAction, workPage } from './web/work.page.tsx'

/** Corrections of what is on record, made from the fields that the other capabilities offer. */
export function createCorrections(capabilities: readonly Pick<Capability, 'corrections'>[]): Capability {
  const sources = correctionSources(capabilities.flatMap((one) => one.corrections?.fields ?? []))
  const listFields = listFieldsOf(sources)
  const requestCorrection = requestCorrectionOf(sources)
  const listCorrections = listCorrectionsOf(sources)
  const showCorrection = showCorrectionOf(sources)
  const worklist = worklistOf(sources)
  const decide = decideOf(sources)
  const own = [listFields, requestCorrection, listCorrections, showCorrection, worklist, decide]

  const work = workPage(worklist)
  const ask = askPage(listFields)
  const request = requestPage(showCorrection)

  return {
    name: 'corrections',
    useCases: [...own, withdrawCorrection, acknowledge],
    permissions,
    states,
    pages: [work, personCorrectionsPage(listFields, listCorrections), ask, request],
    actions: [
      acknowledgeAction(work),
      askAction(requestCorrection, ask),
      decideAction(decide, request),
      withdrawAction(request),
    ],
    messages,
    deadlines: deadlineHandlers,
    path: pathPart,
  }
}
