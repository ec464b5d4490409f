import { isQuestion, walk } from '@tirek/questionnaire'
import { z } from 'zod'
import type { Actor } from '#platform/access/actor.ts'
import { authorityOf } from '#platform/access/authority.ts'
import { obstaclesOf } from '../domain/publishing.ts'
import { VERSION_STATES, type Version } from '../domain/version.ts'

/** Drafts are for whoever writes them; everybody else reads what was published. */
export const isWriter = (actor: Actor) => authorityOf(actor) === 'health' || actor.role === 'system'

/** Whether the actor may read a version at all. */
export const mayRead = (actor: Actor, { state }: Version) =>
  state === 'published' || state === 'retired' || isWriter(actor)

const text = z.object({ kk: z.string().optional(), ru: z.string().optional(), en: z.string().optional() })

/** One version in the register. */
export const line = z.object({
  id: z.string(),
  version: z.string(),
  title: text,
  state: z.enum(VERSION_STATES),
  isInForce: z.boolean(),
  /** A draft that nothing keeps from being published. */
  isReady: z.boolean(),
  isClinicalTool: z.boolean(),
  instrumentId: z.string().nullable(),
  inForceFrom: z.string().nullable(),
  inForceUntil: z.string().nullable(),
  questions: z.number(),
})

/** A version as a line of the register. */
export function lineOf(version: Version, isInForce: boolean): z.output<typeof line> {
  const { questionnaire } = version
  return {
    id: questionnaire.id,
    version: questionnaire.version,
    title: questionnaire.title,
    state: version.state,
    isInForce,
    isReady: version.state === 'draft' && obstaclesOf(version).length === 0,
    isClinicalTool: version.isClinicalTool,
    instrumentId: version.instrumentId ?? null,
    inForceFrom: version.inForceFrom ?? null,
    inForceUntil: version.inForceUntil ?? null,
    questions: walk(questionnaire.items).filter(isQuestion).length,
  }
}
