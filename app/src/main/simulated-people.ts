import {
  findByIdentity,
  findPerson,
  listRepresentations,
  listStatuses,
} from '#capabilities/registry/index.ts'
import type { PeopleRule, SimulatedPerson } from '#platform/gateways/simulator/answers.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Runner } from '#platform/use-case/runner.ts'

async function simulate(act: Act, iin: string): Promise<SimulatedPerson | undefined> {
  const known = await findByIdentity(act, `iin:${iin}`)
  const person = known === undefined ? undefined : await findPerson(act.db, known.personId)
  if (person === undefined) return undefined

  const disability = (await listStatuses(act.db, person.id)).find((status) => status.kind === 'disability')
  const guardian = (await listRepresentations(act.db, person.id)).find((one) => one.basis === 'guardian')
  return {
    identity: {
      document: `№ ${iin.slice(-9)}`,
      familyName: person.familyName,
      givenName: person.givenName,
      patronymic: person.patronymic,
      birthDate: person.birthDate,
      sex: person.sex,
    },
    ...(disability === undefined
      ? {}
      : {
          disability: {
            group: disability.group,
            // The registry keeps no kinds of disorder; the simulated expertise recorded both that the Standard names.
            kinds: ['psychoneurological', 'musculoskeletal'],
            validFrom: disability.validFrom,
            validTo: disability.validTo,
          },
          ipar: { measures: [], validTo: disability.validTo },
        }),
    ...(guardian === undefined
      ? {}
      : { court: { number: guardian.document, decidedOn: guardian.documentDate, court: '—' } }),
    phone: person.phone,
  }
}

/** The simulated state systems of the sandbox know what the registry knows. */
export function peopleOfRegistry(runner: () => Runner): PeopleRule {
  return (iin) => runner().asSystem((act) => simulate(act, iin))
}
