import type { z } from 'zod'
import { choosePostPage } from '#capabilities/access/index.ts'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { listSandboxPeople, type SandboxPerson } from '#platform/sandbox/sign-in.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { askSignInQr, showSignInQr, signInByTelephone } from '../use-cases/sign-in-by-telephone.ts'
import { messages } from './messages.ts'
import { PhoneCode } from './phone-code.tsx'

const HERE = '/sign-in/egov-qr'

type Qr = z.output<typeof showSignInQr.output>

interface Shown {
  readonly form: FormState
  readonly qrId: string
  readonly qr: Qr | undefined
  readonly people: readonly SandboxPerson[]
}

function Ask({ form }: Shown) {
  const t = useT(messages)
  return (
    <>
      <p class="measure">{t('phone.need')}</p>
      <Form state={form} action={`${HERE}/ask`} words={messages}>
        <Submit>{t('phone.ask')}</Submit>
      </Form>
    </>
  )
}

function Sample({ qr, qrId, people }: Shown & { qr: Qr }) {
  const t = useT(messages)
  const holders = people.map(({ id, name, roleName }) => ({ value: id, label: `${name} – ${roleName}` }))
  return (
    <Section title={t('phone.sandbox-title')} id="sandbox">
      <Form state={emptyForm('')} action={`${HERE}/sandbox`} id="sample" hasSummary={false}>
        <HiddenField name="qrId" value={qrId} />
        <HiddenField name="link" value={qr.link} />
        <SelectField name="accountId" label={t('phone.whose')} options={holders} empty={null} />
        <Submit tone="quiet">{t('phone.sandbox-submit')}</Submit>
      </Form>
    </Section>
  )
}

function Code(shown: Shown & { qr: Qr }) {
  const t = useT(messages)
  const { qr, qrId, form, people } = shown
  return (
    <>
      <PhoneCode {...qr} compare={t('phone.compare-code', { code: qr.pairs })}>
        <Form state={form} action={HERE} words={messages}>
          <HiddenField name="qrId" value={qrId} />
          <Submit>{t('phone.signed')}</Submit>
        </Form>
      </PhoneCode>
      {people.length > 0 && <Sample {...shown} />}
    </>
  )
}

function SignInByPhone(shown: Shown) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('phone.sign-in')} back="/sign-in" lead={t('phone.sign-in-lead')} />
      {shown.qr === undefined ? <Ask {...shown} /> : <Code {...shown} qr={shown.qr} />}
    </>
  )
}

async function readShown({ query, form, read, tryAsk, lang, view }: PageContext): Promise<Shown> {
  const given = form.values['qrId'] ?? query['qr']
  const qrId = typeof given === 'string' ? given : ''
  const qr = qrId === '' ? undefined : await tryAsk(showSignInQr, { qrId })
  const isSample = view.sandbox !== undefined && qr !== undefined
  const people = isSample
    ? await read((act) => listSandboxPeople(act.db, lang, act.today, view.kiosk !== undefined))
    : []
  return { form, qrId, qr, people }
}

/** Sign-in by telephone: the code, the digits to compare, and the button that takes what the telephone has sent. */
export const signInPhonePage = page({
  path: HERE,
  roles: 'public',
  knowsBrowser: true,
  render: async (context) => {
    const shown = await readShown(context)
    return { title: messages.for(context.lang)('phone.sign-in'), body: <SignInByPhone {...shown} /> }
  },
})

const enters = {
  offer: (output: z.output<typeof signInByTelephone.output>) => output,
  choose: choosePostPage,
}

export const signInPhoneActions = [
  action({
    path: `${HERE}/ask`,
    command: askSignInQr,
    input: () => ({}),
    page: signInPhonePage,
    done: ({ qrId }) => `${HERE}?qr=${qrId}`,
  }),
  action({
    path: HERE,
    command: signInByTelephone,
    input: ({ qrId }) => ({ qrId }),
    page: signInPhonePage,
    enters,
    done: () => '/home',
  }),
  action({
    path: `${HERE}/sandbox`,
    command: signInByTelephone,
    input: async (form, { sandbox }) => {
      await sandbox.scan({ ...form, use: 'AUTH' })
      return { qrId: form['qrId'] }
    },
    page: signInPhonePage,
    enters,
    done: () => '/home',
  }),
]
