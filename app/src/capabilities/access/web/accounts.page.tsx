import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { type Accounts, listAccounts } from '../use-cases/list-accounts.ts'
import { messages } from './messages.ts'

/** Addresses of the pages of accounts, without the language. */
export const accountPaths = {
  list: () => '/accounts',
  open: () => '/accounts/new',
  close: (accountId: string) => `/accounts/${accountId}/close`,
} as const

function AccountsBody({ accounts, name }: Accounts & { name: string }) {
  const t = useT(messages)
  const items = accounts.map((one) => ({
    title: one.name,
    note: [one.roleName, one.organisation].filter(Boolean).join(' · '),
    end: (
      <Link href={accountPaths.close(one.id)}>
        {t('account.close')}
        <span class="vh">: {one.name}</span>
      </Link>
    ),
  }))
  return (
    <>
      <Step title={t('accounts.title')} lead={t('accounts.lead')} back="/home" />
      <Actions>
        <ButtonLink href={accountPaths.open()}>{t('account.open')}</ButtonLink>
        <ButtonLink href="/approvals" quiet>
          {t('accounts.wishes')}
        </ButtonLink>
      </Actions>
      <Filters values={{ name }} label={t('accounts.search')}>
        <TextField name="name" label={t('account.name')} type="search" />
      </Filters>
      <Section title={t('accounts.found')} id="found">
        {items.length === 0 ? <EmptyState title={t('accounts.none')} /> : <CardList items={items} />}
      </Section>
    </>
  )
}

/** Open accounts of staff, the first by name; to open one or close one takes two people. */
export const accountsPage = page({
  path: accountPaths.list(),
  roles: ['administrator'],
  render: async ({ ask, lang, query }) => {
    const name = (query['name'] ?? '').trim().slice(0, 200)
    const shown = await ask(listAccounts, name === '' ? {} : { name })
    return { title: messages.for(lang)('accounts.title'), body: <AccountsBody {...shown} name={name} /> }
  },
})
