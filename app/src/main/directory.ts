import { localize } from '@tirek/kernel'
import { findOrganisation, isOrganisationKind, listOrganisations } from '#capabilities/network/index.ts'
import { findPerson, fullName, isChild, listRepresented } from '#capabilities/registry/index.ts'
import type { SandboxDirectory } from '#platform/sandbox/accounts.ts'
import type { Act } from '#platform/use-case/act.ts'

async function firstOrganisation(act: Act, kind: string | undefined, region: string | undefined) {
  if (kind === undefined || !isOrganisationKind(kind)) return undefined
  const { organisations } = await listOrganisations(act.db, { kinds: [kind], region }, { page: 1, size: 1 })
  return organisations[0]
}

/** What the sandbox's sign-in asks of the capabilities. */
export const directory: SandboxDirectory = {
  findIin: async (act, personId) => (await findPerson(act.db, personId))?.iin,
  findPerson: async (act, personId) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return undefined
    const represented = await listRepresented(act.db, personId, act.today)
    const role =
      represented.length > 0 || isChild(person.birthDate, act.today) ? 'representative' : 'recipient'
    return { name: fullName(person), role }
  },
  findOrganisation: async (act, { id, kind, region }) => {
    const found =
      id === undefined ? await firstOrganisation(act, kind, region) : await findOrganisation(act.db, id)
    return found && { id: found.id, region: found.region, name: localize(found.name, act.lang) }
  },
}
