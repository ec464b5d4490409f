import type { Role } from '#platform/access/roles.ts'
import { useT } from '#platform/i18n/view.ts'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { messages } from './messages.ts'
import type { PersonProps, ShownPerson as Shown } from './person-props.ts'
import { paths } from './registry.paths.ts'

/** Where the work with the person goes on outside the registry; the pages themselves say who may what. */
const NEXT_PAGES = {
  screening: (id: string) => `screening/children/${id}/result`,
  need: (id: string) => `placement/needs/${id}`,
  'let-go': (id: string) => `placement/let-go/${id}`,
} as const

/** The next steps of the post: a small child is screened, a person taken on by a social worker is helped or let go. */
function nextOf(person: Shown, role: Role): readonly (keyof typeof NEXT_PAGES)[] {
  if (role === 'social-worker') return ['need', 'let-go']
  const screens = role === 'obstetric-nurse' || role === 'primary-care-doctor'
  return screens && person.isUnderThree ? ['screening'] : []
}

/** Who gives a family its information packs; the page itself says the same. */
const INFORMS: readonly Role[] = [
  'obstetric-nurse',
  'primary-care-doctor',
  'diagnostic-specialist',
  'pmpc-registrar',
  'pmpc-head',
  'irp-coordinator',
  'social-worker',
  'service-specialist',
]

/** Who puts the lines of the disability programme onto the portal; the page itself says the same. */
const ENTERS_LINES: readonly Role[] = ['ed-specialist', 'ed-head']

/** Ways to what the family gets for itself, and to what it was given to read. */
function ForFamily({ person, role, isFamily }: Pick<PersonProps, 'person' | 'role'> & { isFamily: boolean }) {
  const t = useT(messages)
  return (
    <>
      {isFamily && (
        <ButtonLink href={`/people/${person.id}/family-support`} quiet>
          {t('person.family-support')}
        </ButtonLink>
      )}
      {isFamily && person.isChild && (
        <ButtonLink href={`/people/${person.id}/home-help`} quiet>
          {t('person.home-help')}
        </ButtonLink>
      )}
      {isFamily && (
        <ButtonLink href={`/aids/children/${person.id}`} quiet>
          {t('person.aids')}
        </ButtonLink>
      )}
      {ENTERS_LINES.includes(role) && (
        <ButtonLink href={`/aids/children/${person.id}/line`} quiet>
          {t('person.aids-line')}
        </ButtonLink>
      )}
      {(isFamily || INFORMS.includes(role)) && (
        <ButtonLink href={`/people/${person.id}/information`} quiet>
          {t('person.information')}
        </ButtonLink>
      )}
    </>
  )
}

/** Where one goes on from a record. */
export function Ways({ person, role, may }: PersonProps) {
  // Only the person and the representatives list people of their own.
  const isFamily = may('registry.my-people')
  // A register keeper sees who a person is, and nothing of the file.
  const isKeeper = may('registry.name-pair')
  const t = useT(messages)
  return (
    <Actions>
      {isKeeper ? (
        <ButtonLink href={paths.namePair(person.id)} quiet>
          {t('name-pair.link')}
        </ButtonLink>
      ) : (
        <ButtonLink href={`/path/${person.id}`}>
          {t(person.isChild ? 'person.path' : 'person.adult-path')}
        </ButtonLink>
      )}
      {nextOf(person, role).map((next) => (
        <ButtonLink href={`/${NEXT_PAGES[next](person.id)}`} quiet>
          {t(`person.next-${next}`)}
        </ButtonLink>
      ))}
      {isFamily && (
        <ButtonLink href={`/people/${person.id}/readings`} quiet>
          {t('person.readings')}
        </ButtonLink>
      )}
      {isFamily && (
        <ButtonLink href={`/people/${person.id}/rights`} quiet>
          {t('person.rights')}
        </ButtonLink>
      )}
      <ForFamily person={person} role={role} isFamily={isFamily} />
      {!isKeeper && role !== 'education-head' && (
        <ButtonLink href={`/people/${person.id}/corrections`} quiet>
          {t('person.corrections')}
        </ButtonLink>
      )}
      {person.isChild && !isFamily && !isKeeper && (
        <ButtonLink href={`/people/${person.id}/signals/new`} quiet>
          {t('person.signal')}
        </ButtonLink>
      )}
      {!person.isChild && may('registry.register-child') && (
        <ButtonLink href={paths.newChildOf(person.id)} quiet>
          {t('person.new-child')}
        </ButtonLink>
      )}
    </Actions>
  )
}
