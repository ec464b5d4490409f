import { LANGS } from '@tirek/kernel'
import type { Role } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { LANG_NAMES } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { beginAskedByWord } from '../use-cases/give-help.ts'
import {
  listOwnTerminals,
  markTerminal,
  type ShownTerminal,
  switchOwnTerminal,
} from '../use-cases/terminals.ts'
import { paths } from './kiosk.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function PostButton({
  to,
  name,
  value,
  label,
  about,
}: {
  to: string
  name: string
  value: string
  label: string
  about: string
}) {
  return (
    <Form state={emptyForm('')} action={to} id={to.slice(1).replaceAll('/', '-')} hasSummary={false}>
      <HiddenField name={name} value={value} />
      <Submit tone="quiet">
        {label}
        <span class="vh">: {about}</span>
      </Submit>
    </Form>
  )
}

function stateOf({ offAt, sessionId }: ShownTerminal): 'off' | 'busy' | 'free' {
  if (offAt !== null) return 'off'
  return sessionId !== null ? 'busy' : 'free'
}

const TONES = { off: 'neutral', busy: 'here', free: 'done' } as const

function Controls({ terminal, mayKeep }: { terminal: ShownTerminal; mayKeep: boolean }) {
  const t = useT(messages)
  const { id, name, sessionId } = terminal
  const state = stateOf(terminal)
  const to = state === 'off' ? 'on' : 'off'
  return (
    <div class="row">
      <StatusTag tone={TONES[state]}>{t(`terminal.${state}`)}</StatusTag>
      {sessionId !== null && (
        <PostButton
          to={paths.beginByWord(id)}
          name="sessionId"
          value={sessionId}
          label={t('terminal.help')}
          about={name}
        />
      )}
      {mayKeep && (
        <PostButton
          to={paths.switchOne(id)}
          name="to"
          value={to}
          label={t(`terminal.switch-${to}`)}
          about={name}
        />
      )}
    </div>
  )
}

function NoteOf({ terminal }: { terminal: ShownTerminal }) {
  const t = useT(messages)
  const { lang } = useView()
  const { offAt, offBy, markedAt, markedBy } = terminal
  if (offAt !== null)
    return <>{t('terminal.off-by', { at: formatDateTime(lang, new Date(offAt)), who: offBy ?? '' })}</>
  return <>{t('terminal.marked-by', { at: formatDateTime(lang, new Date(markedAt)), who: markedBy })}</>
}

function MarkForm({ form }: { form: FormState }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('mark.title')} id="mark">
      <Notice tone="warning">{t('mark.warning')}</Notice>
      <Form state={prefilled(form, { lang })} words={messages}>
        <TextField name="name" label={t('mark.name')} hint={t('mark.name-hint')} />
        <RadioField
          name="lang"
          label={t('mark.lang')}
          options={LANGS.map((value) => ({ value, label: LANG_NAMES[value] }))}
        />
        <Submit>{t('mark.submit')}</Submit>
      </Form>
    </Section>
  )
}

interface Shown {
  readonly terminals: readonly ShownTerminal[]
  readonly form: FormState
  readonly role: Role
}

function Terminals({ terminals, form, role }: Shown) {
  const t = useT(messages)
  const mayKeep = rolesOf('kiosk.mark').includes(role)
  const items = terminals.map((terminal) => ({
    title: <b>{terminal.name}</b>,
    note: <NoteOf terminal={terminal} />,
    end: <Controls terminal={terminal} mayKeep={mayKeep} />,
  }))
  return (
    <>
      <Step title={t('terminals.title')} lead={t('terminals.lead')} back={paths.home()} />
      <p>
        <Cite of={ACTS.sector} /> <Cite of={ACTS.session} />
      </p>
      <p>
        <Link href={paths.calls()}>{t('calls.title')}</Link>
      </p>
      {items.length === 0 ? <EmptyState title={t('terminals.none')} /> : <CardList items={items} />}
      {mayKeep && <MarkForm form={form} />}
    </>
  )
}

/** The terminals of the own organisation: which there are, switch one off, make this device one. */
export const terminalsPage = page({
  path: paths.terminals(),
  roles: rolesOf('kiosk.terminals'),
  render: async ({ actor, ask, form, lang }) => {
    const { terminals } = await ask(listOwnTerminals, {})
    const body = <Terminals terminals={terminals} form={form} role={actor.role} />
    return { title: messages.for(lang)('terminals.title'), body }
  },
})

export const markAction = action({
  path: paths.terminals(),
  command: markTerminal,
  page: terminalsPage,
  done: () => paths.start(),
  marks: ({ mark }) => mark,
})

export const switchAction = action({
  path: paths.switchOne(':terminalId'),
  command: switchOwnTerminal,
  page: terminalsPage,
  done: () => paths.terminals(),
})

export const beginByWordAction = action({
  path: paths.beginByWord(':terminalId'),
  command: beginAskedByWord,
  page: terminalsPage,
  done: ({ helpId }) => paths.sign(helpId),
})
