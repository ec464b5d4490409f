import { page, type SandboxFault } from '#platform/http/page.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { emptyForm, FormContext } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { paths } from './channels.paths.ts'
import { messages } from './messages.ts'

function Switch({ line }: { line: SandboxFault }) {
  const t = useT(messages)
  const { lang } = useView()
  const options = line.faults.map((fault) => ({ value: fault, label: t(`simulated.${fault}`) }))
  const state = { ...emptyForm('', { fault: line.fault }), id: `switch-${line.channel}` }
  return (
    <Section title={t(`channel.${line.channel}`)} id={line.channel}>
      <FormContext.Provider value={state}>
        <form method="post" action={withLang(lang, paths.sandbox())} class="flow">
          <input type="hidden" name="channel" value={line.channel} />
          <SelectField name="fault" label={t('sandbox.fault')} options={options} empty={null} />
          <button type="submit" class="btn quiet">
            {t('sandbox.set')}
          </button>
        </form>
      </FormContext.Provider>
    </Section>
  )
}

function Switches({ faults }: { faults: readonly SandboxFault[] }) {
  const t = useT(messages)
  const lead = t(faults.length === 0 ? 'sandbox.off' : 'sandbox.lead')
  return (
    <>
      <Step title={t('sandbox.title')} lead={lead} back="/sandbox" />
      {faults.map((line) => (
        <Switch key={line.channel} line={line} />
      ))}
    </>
  )
}

/** What each simulated system of the sandbox does wrong. */
export const sandboxPage = page({
  path: paths.sandbox(),
  roles: 'public',
  render: async ({ lang, sandboxFaults }) => ({
    title: messages.for(lang)('sandbox.title'),
    body: <Switches faults={sandboxFaults()} />,
  }),
})
