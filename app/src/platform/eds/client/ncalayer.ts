import { NCALayerClient } from 'ncalayer-js-client'

/** The button that signs with NCALayer. Without this script the page is signed in by a file or a pasted text. */

const KEY_USES: Readonly<Record<string, string>> = { AUTH: '1.3.6.1.5.5.7.3.2', SIGN: '1.3.6.1.5.5.7.3.4' }
const ATTACHED = { decode: true, encapsulate: true, digested: false }

const panel = document.querySelector<HTMLElement>('[data-ncalayer]')
const form = document.querySelector<HTMLFormElement>('form[data-eds]')

/** Shows one of the messages of the panel, or none. */
function say(name?: string): void {
  for (const message of panel?.querySelectorAll<HTMLElement>('[data-ncalayer-says]') ?? [])
    message.hidden = message.dataset['ncalayerSays'] !== name
}

async function sign(bytes: string): Promise<void> {
  const client = new NCALayerClient(undefined, false)
  try {
    await client.connect()
  } catch {
    say('missing')
    return
  }
  try {
    const locale = document.documentElement.lang === 'kk' ? 'kk' : 'ru'
    const use = KEY_USES[panel?.dataset['keyUse'] ?? 'AUTH'] ?? ''
    const cms = await client.basicsSignCMS(null, bytes, ATTACHED, { extKeyUsageOids: [use] }, locale)
    const box = form?.elements.namedItem('cms')
    if (box instanceof HTMLTextAreaElement) box.value = cms
    form?.requestSubmit()
  } catch (error) {
    const isCancelled = error instanceof Error && 'canceledByUser' in error && error.canceledByUser === true
    say(isCancelled ? 'cancelled' : 'failed')
  }
}

if (panel !== null && form !== null) {
  const button = panel.querySelector('button')
  panel.hidden = false
  button?.addEventListener('click', async () => {
    say()
    button.disabled = true
    await sign(panel.dataset['ncalayer'] ?? '')
    button.disabled = false
  })
}
