import { type Challenge, findChallenge } from '#platform/eds/challenge.ts'
import { SAMPLE_FAULTS } from '#platform/eds/sandbox/samples.ts'
import { type Page, type PageContext, page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { listSandboxPeople, type SandboxPerson } from '#platform/sandbox/sign-in.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { FileField } from '#platform/ui/form/file-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ForSpecialist } from '#platform/ui/specialist.tsx'
import { askEdsChallenge } from '../use-cases/ask-eds-challenge.ts'
import { messages } from './messages.ts'
import { NcaLayerPanel } from './ncalayer-panel.tsx'
import type { Place } from './place.ts'

/** Where a signature is asked for: at the door, or once more of somebody who is inside. */
const PLACES = {
  'sign-in': { path: '/sign-in/eds', back: '/sign-in', title: 'eds.title', roles: 'public' },
  proof: { path: '/prove-again/eds', back: '/prove-again', title: 'eds.proof-title', roles: 'signed-in' },
} as const

interface Shown {
  readonly place: Place
  readonly challenge: Challenge
  readonly form: FormState
  readonly to: string | undefined
  readonly people: readonly SandboxPerson[]
  readonly isGostUncertified: boolean
}

/** After a refused attempt the same text can be signed again while its time runs; else a new one is given. */
async function challengeFor({ form, read, ask }: PageContext): Promise<Pick<Shown, 'challenge' | 'form'>> {
  const id = String(form.values['challengeId'] ?? '')
  const known = await read((act) => findChallenge(act.db, id, act.now))
  if (typeof known !== 'string') return { challenge: known, form: { ...form, key: '' } }
  const { challengeId, bytes, expiresAt } = await ask(askEdsChallenge, {})
  const made = { id: challengeId, bytes: Buffer.from(bytes, 'base64'), expiresAt: new Date(expiresAt) }
  return { challenge: made, form: emptyForm('') }
}

function FileForm({ place, challenge, form, to }: Shown) {
  const t = useT(messages)
  return (
    <section class="flow" aria-labelledby="eds-file">
      <h2 id="eds-file">{t('eds.file-title')}</h2>
      <p class="measure">{t('eds.file-lead')}</p>
      <p>
        <Link href={`/sign-in/eds/text/${challenge.id}`}>{t('eds.download')}</Link>
      </p>
      <Form state={form} action={PLACES[place].path} words={messages} hasFiles isSignature>
        <HiddenField name="challengeId" value={challenge.id} />
        {to !== undefined && <HiddenField name="to" value={to} />}
        <p>{t('eds.one-of')}</p>
        <FileField name="cmsFile" label={t('eds.cms-file')} hint={t('eds.cms-file-hint')} />
        <TextArea name="cms" label={t('eds.cms')} hint={t('eds.cms-hint')} />
        <Submit>{t('eds.submit')}</Submit>
      </Form>
      <ForSpecialist>
        <p class="measure">{t('eds.formats')}</p>
      </ForSpecialist>
    </section>
  )
}

function SampleForm({ place, challenge, to, people }: Shown) {
  const t = useT(messages)
  const faults = SAMPLE_FAULTS.map((fault) => ({ value: fault, label: t(`refusal.eds-${fault}`) }))
  const holders = people.map(({ id, name, roleName }) => ({ value: id, label: `${name} – ${roleName}` }))
  return (
    <section class="flow" aria-labelledby="eds-sandbox">
      <h2 id="eds-sandbox">{t('eds.sandbox-title')}</h2>
      <p class="measure">{t('eds.sandbox-lead')}</p>
      <Form state={emptyForm('')} action={`${PLACES[place].path}/sandbox`} id="sample" hasSummary={false}>
        <HiddenField name="challengeId" value={challenge.id} />
        {to !== undefined && <HiddenField name="to" value={to} />}
        {place === 'sign-in' && (
          <SelectField name="accountId" label={t('eds.sandbox-person')} options={holders} empty={null} />
        )}
        <SelectField
          name="fault"
          label={t('eds.sandbox-fault')}
          options={faults}
          empty={t('eds.sandbox-no-fault')}
        />
        <Submit tone="quiet">{t('eds.sandbox-submit')}</Submit>
      </Form>
    </section>
  )
}

function EdsSignIn(shown: Shown) {
  const t = useT(messages)
  const { lang, kiosk, sandbox, assets } = useView()
  const { challenge, place } = shown
  return (
    <>
      <Step title={t(PLACES[place].title)} back={PLACES[place].back} lead={t('eds.lead')} />
      <p>
        {t('eds.until')}: <b>{formatDateTime(lang, challenge.expiresAt)}</b>
      </p>
      {shown.isGostUncertified && (
        <Notice tone="warning" title={t('eds.gost-title')}>
          {t('eds.gost')}
        </Notice>
      )}
      <NcaLayerPanel bytes={challenge.bytes.toString('base64')} />
      {kiosk === undefined ? <FileForm {...shown} /> : <Notice>{t('eds.at-terminal')}</Notice>}
      {sandbox !== undefined && shown.people.length > 0 && <SampleForm {...shown} />}
      {assets?.eds !== undefined && <script type="module" src={assets.eds} />}
    </>
  )
}

function SwitchedOff({ place }: { place: Place }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t(PLACES[place].title)} back={PLACES[place].back} />
      <Notice tone="warning" title={t('eds.off-title')}>
        {t('eds.off-text')}
      </Notice>
    </>
  )
}

async function readShown(place: Place, context: PageContext): Promise<Shown | undefined> {
  const { query, form, view, lang, read } = context
  const known = await read(async ({ db, eds, today }) => ({
    ...eds,
    people:
      view.sandbox === undefined ? [] : await listSandboxPeople(db, lang, today, view.kiosk !== undefined),
  }))
  if (!known.isOn) return undefined
  const to = form.values['to'] ?? query['to']
  return {
    place,
    ...(await challengeFor(context)),
    to: typeof to === 'string' ? to : undefined,
    people: known.people,
    isGostUncertified: known.isGostUncertified,
  }
}

function pageAt(place: Place): Page {
  return page({
    path: PLACES[place].path,
    roles: PLACES[place].roles,
    render: async (context) => {
      const shown = await readShown(place, context)
      const title = messages.for(context.lang)(PLACES[place].title)
      return { title, body: shown === undefined ? <SwitchedOff place={place} /> : <EdsSignIn {...shown} /> }
    },
  })
}

/** Sign-in by electronic signature: with NCALayer, with a file or a pasted text, in the sandbox with a sample key. */
export const edsPage = pageAt('sign-in')

/** The same once more, of somebody who is signed in. */
export const edsProofPage = pageAt('proof')
