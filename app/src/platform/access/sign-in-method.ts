import type { LocalizedText } from '@tirek/kernel'

/** The ways in which somebody proves who they are. A further way adds its line here. */
export const SIGN_IN_METHODS = {
  sandbox: { kk: 'Сынақ жүйесінің тізімі', ru: 'Список учебной системы', en: 'The list of the sandbox' },
  eds: { kk: 'Электрондық қолтаңба (ЭЦҚ)', ru: 'Электронная подпись (ЭЦП)', en: 'Electronic signature' },
  'egov-qr': { kk: 'eGov Mobile', ru: 'eGov Mobile', en: 'eGov Mobile' },
  passkey: { kk: 'Құрылғы кілті', ru: 'Ключ устройства', en: 'Passkey' },
  password: {
    kk: 'Құпиясөз және телефондағы код',
    ru: 'Пароль и код в телефоне',
    en: 'Password and a code on the telephone',
  },
  oidc: { kk: 'Ұйымның жүйесі арқылы', ru: 'Через систему организации', en: 'Through the organisation' },
} as const satisfies Record<string, LocalizedText>

/** Public name of a way to sign in. */
export type SignInMethod = keyof typeof SIGN_IN_METHODS

/** An identity provider may answer for somebody who proved themselves there hours ago: that is no proof of now. */
const PROVED_ELSEWHERE: readonly SignInMethod[] = ['oidc']

/** Whether whoever comes in this way proves just now who they are. */
export function provesNow(method: SignInMethod): boolean {
  return !PROVED_ELSEWHERE.includes(method)
}

/** Narrows a text to a way to sign in. */
export function isSignInMethod(text: string): text is SignInMethod {
  return Object.hasOwn(SIGN_IN_METHODS, text)
}
