/** The button of a passkey. Without this script the page says which other ways there are. */

interface Described {
  readonly id: string
  readonly type: 'public-key'
  readonly transports?: AuthenticatorTransport[]
}

interface Wish {
  readonly challenge: string
  readonly user?: { readonly id: string; readonly name: string; readonly displayName: string }
  readonly excludeCredentials?: readonly Described[]
  readonly allowCredentials?: readonly Described[]
}

const panel = document.querySelector<HTMLElement>('[data-passkey]')
const form = panel?.querySelector('form')

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (char) => char.charCodeAt(0))
}

function textOf(bytes: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

const described = (list: readonly Described[] = []) => list.map((one) => ({ ...one, id: bytesOf(one.id) }))

function ask(wish: Wish): Promise<Credential | null> {
  const common = { ...wish, challenge: bytesOf(wish.challenge) }
  if (wish.user === undefined)
    return navigator.credentials.get({
      publicKey: { ...common, allowCredentials: described(wish.allowCredentials) },
    })
  const publicKey = {
    ...common,
    user: { ...wish.user, id: bytesOf(wish.user.id) },
    excludeCredentials: described(wish.excludeCredentials),
  }
  return navigator.credentials.create({
    publicKey: publicKey as unknown as PublicKeyCredentialCreationOptions,
  })
}

function answerOf(response: AuthenticatorResponse): Record<string, unknown> {
  const clientDataJSON = textOf(response.clientDataJSON)
  if (response instanceof AuthenticatorAttestationResponse)
    return {
      clientDataJSON,
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports(),
    }
  if (!(response instanceof AuthenticatorAssertionResponse)) return { clientDataJSON }
  return {
    clientDataJSON,
    authenticatorData: textOf(response.authenticatorData),
    signature: textOf(response.signature),
    ...(response.userHandle === null ? {} : { userHandle: textOf(response.userHandle) }),
  }
}

/** Shows one of the messages of the panel, or none. */
function say(name?: string): void {
  for (const message of panel?.querySelectorAll<HTMLElement>('[data-passkey-says]') ?? [])
    message.hidden = message.dataset['passkeySays'] !== name
}

async function fill(): Promise<boolean> {
  try {
    const found = await ask(JSON.parse(panel?.dataset['passkey'] ?? '{}'))
    const box = form?.elements.namedItem('answer')
    if (!(found instanceof PublicKeyCredential) || !(box instanceof HTMLInputElement)) return false
    const { id, type, response } = found
    box.value = JSON.stringify({
      id,
      rawId: id,
      type,
      response: answerOf(response),
      clientExtensionResults: found.getClientExtensionResults(),
    })
    return true
  } catch {
    return false
  }
}

if (panel !== null && form && 'credentials' in navigator && 'PublicKeyCredential' in globalThis) {
  const isHere = panel.dataset['passkeyOrigin'] === location.origin
  for (const note of document.querySelectorAll<HTMLElement>('[data-passkey-without]')) note.hidden = true
  panel.hidden = false
  form.hidden = !isHere
  say(isHere ? undefined : 'elsewhere')
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    say()
    const button = form.querySelector('button')
    button?.setAttribute('disabled', '')
    if (await fill()) form.submit()
    else {
      button?.removeAttribute('disabled')
      say('failed')
    }
  })
}
