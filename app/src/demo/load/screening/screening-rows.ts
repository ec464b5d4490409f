import type { FileScene } from '../consultation/file-scene.ts'
import { insertInformation } from './information-rows.ts'
import { addReferrals } from './referral-rows.ts'
import { filerOf, findResult, insertResult } from './result-rows.ts'
import { insertRisk } from './risk-rows.ts'

/** Results, risk group, information and referral of a child under three; returns the referral of the child. */
export function addScreening(
  scene: FileScene,
  consentId: string | undefined,
  representativeId: string | undefined,
): string | undefined {
  const filed = findResult(scene)
  if (filed === undefined) return undefined
  const by = filerOf(scene)
  const resultId = insertResult(scene, filed, by)
  if (filed.result !== 'risk') return undefined

  const riskId = insertRisk(scene, resultId, filed.on, by)
  insertInformation(scene, representativeId, by)
  return consentId === undefined ? undefined : addReferrals(scene, { riskId, consentId, by })
}
