import { page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { rolesOf } from '../permissions.ts'
import { type ListedSignature, listSignatures } from '../use-cases/show-signature.ts'
import { messages } from './messages.ts'
import { paths } from './signing.paths.ts'

function List({ signatures }: { signatures: readonly ListedSignature[] }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('list.title')} lead={t('list.lead')} back="/home" />
      {signatures.length === 0 ? (
        <EmptyState title={t('list.none')} />
      ) : (
        <CardList
          items={signatures.map((one) => ({
            title: (
              <Link href={paths.signature(one.signatureId)}>
                {one.title}
                <span class="vh">: {formatDateTime(lang, new Date(one.signedAt))}</span>
              </Link>
            ),
            note: `${formatDateTime(lang, new Date(one.signedAt))} · ${t(`means.${one.means}`)}`,
            end: (
              <StatusTag tone={one.outcome === 'used' ? 'done' : 'neutral'}>
                {t(`outcome.${one.outcome}`)}
              </StatusTag>
            ),
          }))}
        />
      )}
    </>
  )
}

/** What somebody has signed, newest first. */
export const listPage = page({
  path: paths.list(),
  roles: rolesOf('signatures'),
  render: async ({ ask, lang }) => {
    const { signatures } = await ask(listSignatures, {})
    return { title: messages.for(lang)('list.title'), body: <List signatures={signatures} /> }
  },
})
