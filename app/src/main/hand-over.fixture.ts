import { addFamily, type Family, measureOf } from '#capabilities/programme/testing/family.ts'
import { approved, type Scene } from '#capabilities/programme/testing/scene.ts'
import { directTo, speech, staffOf } from './services.fixture.ts'
import type { Person } from './testing/test-system.ts'

/** The list before majority, as read. */
export interface List {
  readonly list: { readonly state: string; readonly majorityOn: string; readonly version: number } | null
  readonly items: readonly { readonly kind: string; readonly state: string; readonly due: string }[]
  readonly mayAct: boolean
}

/** The closing summary, as read. */
export interface Summary {
  readonly reason: string
  readonly found: readonly unknown[]
  readonly programmes: readonly { readonly reason: string | null }[]
  readonly goesOn: readonly { readonly kind: string; readonly state: string }[]
  readonly words: string | null
}

/** What the young person says. */
export const VIEW = { heard: true, how: 'Үйде әңгімелестік', said: 'Аспаз болғым келеді' }
/** What the diagnostics found. */
export const FORM = {
  potential: 'profession-with-conditions',
  givenTheDefect: 'Есту аппараты бар',
  ownWish: 'Аспаз болғысы келеді',
  occupations: 'Ас дайындау, наубайхана',
  plain: 'Сен ас дайындауды үйрене аласың',
}

/** A family whose son comes of age, served until then, and one whose child is too young for a list. */
export interface ComingOfAge {
  readonly family: Family
  readonly small: Family
  readonly young: Person
  readonly worker: Person
  readonly directionId: string
  readonly orderId: string
}

/** Everything up to the first daily round. */
export async function comingOfAge(scene: Scene): Promise<ComingOfAge> {
  const family = await addFamily(scene, 1, '2005-12-15')
  const room = await staffOf(scene, 'correction-room')
  const { worker } = room
  const { directionId } = await directTo(scene, family, room)
  await worker.done('programme.answer-direction', { directionId, answer: 'start' })
  const ordered = speech(family.childId, worker.accountId)
  const { orderId } = await worker.done<{ orderId: string }>('services.order', ordered)
  const young = await scene.system.signIn({ person: family.childId, role: 'recipient' })
  const small = await addFamily(scene, 2, '2010-03-01')
  const measures = ['medical', 'psychological', 'pedagogical', 'social'].map((kind) => measureOf(kind))
  await approved(scene, small, measures)
  return { family, small, young, worker, directionId, orderId }
}
