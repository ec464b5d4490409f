/** Why a login name cannot be taken. */
export type LoginProblem = 'login-format' | 'login-iin'

/** The form in which login names are compared: case and ways of writing do not matter. */
export function foldLogin(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** A login name is 4 to 40 letters, digits, dots, hyphens; never a number of the person. */
export function loginProblem(text: string): LoginProblem | undefined {
  const login = foldLogin(text)
  if (/\d{12}/.test(login.replaceAll(/[^\p{L}\p{N}]/gu, ''))) return 'login-iin'
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{3,39}$/u.test(login) ? undefined : 'login-format'
}
