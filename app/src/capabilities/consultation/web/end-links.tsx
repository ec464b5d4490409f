import { useT } from '#platform/i18n/view.ts'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { paths } from './consultation.paths.ts'
import type { ShownFile } from './load-file.ts'
import { messages } from './messages.ts'

type Props = { readonly file: ShownFile; readonly may: (action: string) => boolean }

/** What ends a file or changes a signed conclusion, as far as the reader may. */
export function EndLinks({ file, may }: Props) {
  const t = useT(messages)
  const can = (act: string) => file.mayDo.includes(act) && may(`consultation.${act}`)
  const isAmending = file.draft.amendment !== undefined
  const links = [
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
