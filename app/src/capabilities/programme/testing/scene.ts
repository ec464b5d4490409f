import { afterAll, beforeAll } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../../main/testing/test-system.ts'
import { complete, type Family, REGION } from './family.ts'

/** What `programme.draft` answers. */
export type Draft = {
  readonly programmeId: string
  readonly version: number
  readonly revision: number
  readonly missing: readonly string[]
}

/** What `programme.show` answers, as far as the tests look at it. */
export type Shown = {
  readonly programme: {
    readonly id: string
    readonly state: string
    readonly version: number
    readonly missing: readonly string[]
  } & Record<string, unknown>
  readonly proposals: readonly { readonly consent: string; readonly directionId: string | null }[]
}

/** A system with the staff of one consultation. */
export interface Scene {
  readonly system: TestSystem
  readonly registrar: Person
  readonly coordinator: Person
  readonly specialist: Person
  readonly head: Person
}

async function openScene(): Promise<Scene> {
  const system = await startTestSystem('2023-10-02T09:00:00+06:00')
  const signIn = (role: string, specialty?: string) =>
    system.signIn({ role, region: REGION, ...(specialty === undefined ? {} : { specialty }) })
  return {
    system,
    registrar: await signIn('pmpc-registrar'),
    coordinator: await signIn('irp-coordinator'),
    specialist: await signIn('pmpc-specialist', 'speech-therapist'),
    head: await signIn('pmpc-head'),
  }
}

/** Opens a scene for the tests of a file and closes it after them. */
export function useScene(): () => Scene {
  let scene: Scene | undefined
  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene?.system.close())
  return () => {
    if (scene === undefined) throw new Error('the scene is not open yet')
    return scene
  }
}

/** A programme that the family has agreed to, a specialist has signed, and the head has approved. */
export async function approved(
  { coordinator, specialist, head }: Scene,
  family: Family,
  measures: readonly unknown[],
  extra: object = {},
): Promise<Draft> {
  const draft = await coordinator.done<Draft>('programme.draft', {
    ...complete(family.childId, family.word),
    measures,
    ...extra,
  })
  const { programmeId } = draft
  await family.parent.done('programme.record-agreement', { programmeId, decision: 'agree' })
  await specialist.done('programme.sign-off', { programmeId })
  await head.done('programme.approve', { programmeId })
  return draft
}

/** The mother's decision about one recipient. */
export function consentTo(family: Family, recipientId: string, decision = 'given') {
  return family.parent.done<{ consentId: string }>('registry.record-consent', {
    personId: family.childId,
    purpose: 'direction',
    recipientId,
    scope: ['programme', 'conclusion'],
    decision,
    informationGiven: 'түсіндірілді',
  })
}
