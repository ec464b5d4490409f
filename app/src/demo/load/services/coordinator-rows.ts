import { addDays, isAfter, type LocalDate } from '@tirek/kernel'
import { HOME } from '../../named/families.ts'
import type { DemoChild } from '../../types.ts'
import type { ConclusionIds, FileScene } from '../consultation/file-scene.ts'

const SEVERE = /3$/
/** At home, where people look, some more. */
const SEVERE_AT_HOME = /[0358]$/
const FORGOTTEN = /[05]$/

/** Some children have a severe defect; a group of disability has nothing to do with it (LAW-1-6). */
export function isSevere({ person }: DemoChild): boolean {
  return (person.region === HOME.region ? SEVERE_AT_HOME : SEVERE).test(person.birthDate)
}

/** The two findings of article 1(7), when there are any. */
export function severeFindingsOf(child: DemoChild): object {
  if (!isSevere(child)) return {}
  return {
    standardsNotAccessible: 'Арнайы стандарттар бойынша да білім алуы қолжетімді емес',
    learningLimited: { limitedTo: ['self-care'], reasons: 'Өзіне қызмет көрсету дағдыларын ғана меңгереді' },
  }
}

const NAMED_AFTER = 4
const NEWEST = 60

/** Somebody still waits at home, so that the akimat has something to do. */
const isForgotten = ({ person }: DemoChild) =>
  person.region === HOME.region && FORGOTTEN.test(person.birthDate)

/** The akimat has named who coordinates the help in care, but for the newest cases and the forgotten. */
export function addCoordinator(
  { context, child }: FileScene,
  conclusion: ConclusionIds,
  signedOn: LocalDate,
): void {
  const namedOn = addDays(signedOn, NAMED_AFTER)
  if (!isSevere(child) || isForgotten(child) || isAfter(namedOn, addDays(context.asOf, -NEWEST))) return
  const { region, id: personId } = child.person
  context.bulk.add('services_coordinator', {
    region,
    id: context.nextId(),
    person_id: personId,
    conclusion_id: conclusion.conclusionId,
    name: 'Гүлнар Есжанова',
    post: 'Әлеуметтік көмекті үйлестіруші',
    phone: '+7 701 000 00 11',
    named_on: namedOn,
    named_by: 'Әкімдік',
    ended_on: null,
  })
}
