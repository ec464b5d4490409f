import { findPerson, fullName, isChild, listRepresented } from '#capabilities/registry/index.ts'
import type { SandboxDirectory } from '#platform/sandbox/sign-in.ts'

/** What the sandbox's sign-in asks of the capabilities. */
export const directory: SandboxDirectory = {
  findPerson: async (act, personId) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return undefined
    const represented = await listRepresented(act.db, personId, act.today)
    const role =
      represented.length > 0 || isChild(person.birthDate, act.today) ? 'representative' : 'recipient'
    return { name: fullName(person), role }
  },
  findOrganisation: async () => undefined,
}
