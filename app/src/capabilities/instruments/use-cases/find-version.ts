import { ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { isVersionAct, type Version, type VersionAct } from '../domain/version.ts'
import { findVersion } from '../read/questionnaires.ts'

/** Which version, and the revision that the actor saw. */
export interface Asked {
  readonly questionnaireId: string
  readonly questionnaireVersion: string
  readonly version?: number | undefined
}

/** The version for an act that its state allows; not found, in another state, or changed since it was read. */
export async function versionFor(
  act: Act,
  asked: Asked,
  what: VersionAct,
): Promise<Result<Version, Refusal>> {
  const found = await findVersion(act.db, asked.questionnaireId, asked.questionnaireVersion)
  if (found === undefined) return notFound('questionnaire')
  if (!isVersionAct(what, found.state))
    return refuse('instruments.wrong-state', {
      status: 'state',
      cite: [ACTS.procedure],
      facts: { state: found.state },
    })
  return asked.version === undefined || asked.version === found.revision ? ok(found) : stale()
}

const NATIONAL = '710000000'

/** Notes what was done to a version. */
export function noteVersion(
  act: Act,
  { questionnaire: { id, version }, recordId }: Pick<Version, 'questionnaire' | 'recordId'>,
  event: 'drafted' | 'published' | 'retired' | 'discarded',
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return act.record({
    name: `instruments.${event}`,
    region: NATIONAL,
    subject: { kind: 'questionnaire', id: recordId },
    data: { questionnaire: id, edition: version, ...data },
    cite: [ACTS.procedure],
  })
}

/** What a change answers: which version it was. */
export const changedVersion = ({ questionnaire: { id, version } }: Pick<Version, 'questionnaire'>) =>
  ok({ questionnaireId: id, questionnaireVersion: version })
