import type { Act } from '#platform/use-case/act.ts'
import type { Measure } from '../domain/measure.ts'
import { findEditionInForce } from '../read/editions.ts'
import { findLiveProgramme } from '../read/programmes.ts'

/** The measures of the child's approved programme, as they were approved; none while nothing is in force. */
export async function listMeasuresInForce(act: Act, personId: string): Promise<readonly Measure[]> {
  const programme = await findLiveProgramme(act.db, personId)
  const edition = programme && (await findEditionInForce(act, programme))
  return edition?.measures ?? []
}
