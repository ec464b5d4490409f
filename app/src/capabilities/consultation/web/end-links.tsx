import { useT } from '#platform/i18n/view.ts'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { paths } from './consultation.paths.ts'
import type { ShownFile } from './load-file.ts'
import { messages } from './messages.ts'

interface Props {
  readonly file: ShownFile
  readonly may: (action: string) => boolean
  readonly accountId: string
}

/** Until the head has signed, a member may read the draft again and say otherwise. */
const hasSpoken = ({ state, members }: ShownFile, accountId: string) =>
  state === 'drafted' && members.some(({ memberId, answered }) => memberId === accountId && answered)

/** What ends a file or changes what was said or signed in it, as far as the reader may. */
export function EndLinks({ file, may, accountId }: Props) {
  const t = useT(messages)
  const can = (act: string) => file.mayDo.includes(act) && may(`consultation.${act}`)
  const isAmending = file.draft.amendment !== undefined
  const links = [
    {
      is: can('agree') && hasSpoken(file, accountId),
      href: paths.agree(file.fileId),
      label: t('agree.again'),
    },
    { is: can('close-file') && !isAmending, href: paths.close(file.fileId), label: t('close.title') },
    { is: can('drop-amendment') && isAmending, href: paths.drop(file.fileId), label: t('drop.title') },
    { is: can('amend-conclusion'), href: paths.amend(file.fileId), label: t('amend.title') },
    { is: can('annul-conclusion'), href: paths.annul(file.fileId), label: t('annul.title') },
  ].filter(({ is }) => is)
  if (links.length === 0) return null
  return (
    <Actions>
      {links.map(({ href, label }) => (
        <ButtonLink href={href} quiet>
          {label}
        </ButtonLink>
      ))}
    </Actions>
  )
}
