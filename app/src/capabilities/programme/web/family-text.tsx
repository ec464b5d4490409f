import { useT } from '#platform/i18n/view.ts'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { ProgrammeText } from './programme-text.tsx'
import { Remarks } from './remark-parts.tsx'
import type { ShownProgramme } from './shown.ts'

/** Until the approval the family may still say how much a goal matters to it. */
const WEIGHABLE: readonly string[] = ['draft', 'agreed', 'disputed']

type Props = { readonly programme: ShownProgramme; readonly personId: string }

function Further({ programme, personId }: Props) {
  const t = useT(messages)
  return (
    <Actions>
      {programme.state === 'approved' && (
        <ButtonLink href={paths.askReview(personId)} quiet>
          {t('review.ask')}
        </ButtonLink>
      )}
      {programme.approvedRevision !== null && (
        <ButtonLink href={paths.familyCompare(personId)} quiet>
          {t('compare.title')}
        </ButtonLink>
      )}
      <PrintButton />
    </Actions>
  )
}

/** The whole text as the family reads it, with what it may say of it. */
export function FamilyText({ programme, personId }: Props) {
  const t = useT(messages)
  const isOpen = programme.state !== 'closed'
  const sayFor = isOpen ? personId : undefined
  return (
    <>
      <p class="lead measure">{t('family.lead')}</p>
      <Actions>
        <ButtonLink href={paths.plain(personId)} quiet>
          {t('plain.title')}
        </ButtonLink>
        <ButtonLink href={`/abilitation/children/${personId}`} quiet>
          {t('family.other-programme')}
        </ButtonLink>
      </Actions>
      <ProgrammeText
        programme={programme}
        mayRecord={isOpen && programme.approvedRevision !== null}
        sayFor={sayFor}
        weighFor={WEIGHABLE.includes(programme.state) ? personId : undefined}
      />
      <Remarks programme={programme} sayFor={sayFor} />
      <Further programme={programme} personId={personId} />
    </>
  )
}
