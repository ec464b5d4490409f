import type { Role } from '#platform/access/roles.ts'
import { drawFamily, drawGiven, patronymicOf, surnameOf } from '../names/family-names.ts'
import { createRandom } from '../random.ts'
import type { Sex } from '../types.ts'
import type { Doer } from './doer.ts'

const RUSSIAN_NAMES = 0.2

/** Someone who works in an organisation. */
export interface Member extends Doer {
  /** The account, or an id of its own for those without one. */
  readonly memberId: string
  readonly specialty: string | undefined
}

/** Who works where: the same organisation, role and specialty always give the same person. */
export interface Staff {
  readonly of: (organisationId: string, role: Role, specialty?: string) => Member
}

/** Invents staff as they are asked for; `known` are those with accounts of their own. */
export function createStaff(seed: string, known: readonly Member[], nextId: () => string): Staff {
  const members = new Map<string, Member>()
  // Of several at one post the first does the work of the past.
  for (const one of known) {
    const key = keyOf(one.organisationId ?? '', one.role, one.specialty)
    if (!members.has(key)) members.set(key, one)
  }

  function of(organisationId: string, role: Role, specialty?: string): Member {
    const key = keyOf(organisationId, role, specialty)
    const found = members.get(key)
    if (found) return found
    const invented: Member = {
      role,
      organisationId,
      specialty,
      memberId: nextId(),
      name: inventName(`${seed}/${key}`),
    }
    members.set(key, invented)
    return invented
  }

  return { of }
}

function keyOf(organisationId: string, role: string, specialty: string | undefined): string {
  return `${organisationId} ${role} ${specialty ?? ''}`
}

function inventName(label: string): string {
  const random = createRandom(label)
  const family = drawFamily(random, RUSSIAN_NAMES)
  const sex: Sex = random.chance(0.8) ? 'female' : 'male'
  const given = drawGiven(family, sex, random)
  const patronymic = patronymicOf(family, drawGiven(family, 'male', random), sex)
  return [surnameOf(family, sex), given, patronymic].filter((part) => part !== undefined).join(' ')
}
