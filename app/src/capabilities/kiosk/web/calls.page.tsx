import { action, page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckList } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { HELPED_WITH } from '../domain/help.ts'
import { beginHelp, endHelp, listCalls, showHelp } from '../use-cases/give-help.ts'
import type { ShownHelp } from '../use-cases/help-shape.ts'
import { HelpFacts, TONES } from './help-words.tsx'
import { paths } from './kiosk.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function EndOf({ help }: { help: ShownHelp }) {
  const t = useT(messages)
  return (
    <div class="row">
      <StatusTag tone={TONES[help.state]}>{t(`state.${help.state}`)}</StatusTag>
      {help.state === 'asked' && (
        <Form state={emptyForm('')} action={paths.beginHelp(help.id)} id={`go-${help.id}`} hasSummary={false}>
          <Submit tone="quiet">
            {t('call.go')}
            <span class="vh">: {help.terminal}</span>
          </Submit>
        </Form>
      )}
    </div>
  )
}

function Helps({ helps }: { helps: readonly ShownHelp[] }) {
  const { lang } = useView()
  const items = helps.map((help) => ({
    title: <Link href={paths.sign(help.id)}>{help.person}</Link>,
    note: `${help.terminal} · ${formatDateTime(lang, new Date(help.askedAt))}`,
    end: <EndOf help={help} />,
  }))
  return <CardList items={items} />
}

function Calls({ helps }: { helps: readonly ShownHelp[] }) {
  const t = useT(messages)
  const open = helps.filter(({ state }) => state === 'asked' || state === 'begun')
  const closed = helps.filter((help) => !open.includes(help))
  return (
    <>
      <Step title={t('calls.title')} lead={t('calls.lead')} back={paths.home()} />
      <p>
        <Cite of={ACTS.sector} /> <Cite of={ACTS.ownAct} />
      </p>
      <p>
        <Link href={paths.terminals()}>{t('terminals.title')}</Link>
      </p>
      {open.length === 0 ? (
        <EmptyState title={t('calls.none')}>{t('calls.none-hint')}</EmptyState>
      ) : (
        <Helps helps={open} />
      )}
      {closed.length > 0 && (
        <Section title={t('calls.closed')} id="closed">
          <Helps helps={closed} />
        </Section>
      )}
    </>
  )
}

/** Who calls, who is being helped, and what was written down in the last thirty days. */
export const callsPage = page({
  path: paths.calls(),
  roles: rolesOf('kiosk.calls'),
  render: async ({ ask, lang }) => {
    const { helps } = await ask(listCalls, {})
    return { title: messages.for(lang)('calls.title'), body: <Calls helps={helps} /> }
  },
})

function SignForm({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <Form state={form} words={messages}>
      <CheckList
        name="helpedWith"
        label={t('help.with')}
        options={HELPED_WITH.map((value) => ({ value, label: t(`with.${value}`) }))}
      />
      <TextField name="words" label={t('help.words')} hint={t('help.words-hint')} />
      <Submit>{t('sign.submit')}</Submit>
    </Form>
  )
}

function HelpBody({ help, form }: { help: ShownHelp; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('sign.title')} caption={help.person} lead={t('sign.lead')} back={paths.calls()} />
      <p>
        <Cite of={ACTS.ownAct} />
      </p>
      <HelpFacts help={help} isOwn={false} />
      {help.state === 'begun' ? <SignForm form={form} /> : <Notice title={t(`state.${help.state}`)} />}
    </>
  )
}

/** One help, to be signed by whoever gave it. */
export const helpPage = page({
  path: paths.sign(':helpId'),
  roles: rolesOf('kiosk.end-help'),
  render: async ({ ask, form, lang, params }) => {
    const { help } = await ask(showHelp, { helpId: params['helpId'] ?? '' })
    return { title: messages.for(lang)('sign.title'), body: <HelpBody help={help} form={form} /> }
  },
})

export const beginAction = action({
  path: paths.beginHelp(':helpId'),
  command: beginHelp,
  page: helpPage,
  done: ({ helpId }) => paths.sign(helpId),
})

export const signAction = action({
  path: paths.sign(':helpId'),
  command: endHelp,
  page: helpPage,
  done: () => paths.calls(),
})
