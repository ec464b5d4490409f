import { currentLang } from './words.ts'

/** What the server answered: a value, a refusal with its code, or nothing, as there is no network. */
export type Answer<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  | { readonly kind: 'offline' }

async function ask<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const headers = { 'accept-language': currentLang(), ...init.headers }
    const response = await fetch(url, { ...init, headers, credentials: 'same-origin', cache: 'no-store' })
    const body = await response.json()
    if (response.ok) return { kind: 'value', value: body }
    // A server that cannot answer now is as good as none: the record stays.
    return response.status >= 500
      ? { kind: 'offline' }
      : { kind: 'refused', status: response.status, code: String(body.code ?? '') }
  } catch {
    return { kind: 'offline' }
  }
}

export function command<T>(name: string, input: unknown): Promise<Answer<T>> {
  return ask<T>(`/api/v1/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
}

export function query<T>(name: string, input: unknown): Promise<Answer<T>> {
  return ask<T>(`/api/v1/queries/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, {
    method: 'GET',
  })
}
