import type { FileScene } from '../consultation/file-scene.ts'
import type { WrittenConsent } from '../people/consent-rows.ts'
import { insertInformation } from './information-rows.ts'
import { addToProgramme } from './programme-rows.ts'
import { addReferrals } from './referral-rows.ts'
import { filerOf, findResult, insertResult } from './result-rows.ts'
import { insertRisk } from './risk-rows.ts'

/** Results, risk group, information and referral of a child under three; returns the referral of the child. */
export function addScreening(
  scene: FileScene,
  consent: WrittenConsent | undefined,
  representativeId: string | undefined,
): string | undefined {
  const filed = findResult(scene)
  if (filed === undefined) {
    addToProgramme(scene, undefined, representativeId)
    return undefined
  }
  const filer = filerOf(scene, filed)
  const { resultId, instrumentId } = insertResult(scene, filed, filer)
  addToProgramme(scene, { ...filed, instrumentId }, representativeId)
  if (filed.result !== 'risk') return undefined

  const { by } = filer
  const riskId = insertRisk(scene, resultId, filed.on, by)
  insertInformation(scene, representativeId, by)
  return consent === undefined ? undefined : addReferrals(scene, { riskId, consent, by })
}
