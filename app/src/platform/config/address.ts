import { WrongSetting } from './wrong-setting.ts'

/**
 * The address that people reach this installation at, without a path (`https://tirek.example`): for links that leave it.
 * Undefined when nobody has said it; in the sandbox it is this machine.
 */
export function publicAddress(
  text: string | undefined,
  { sandbox, port }: { readonly sandbox: boolean; readonly port: number },
): string | undefined {
  if (text === undefined || text === '') return sandbox ? `http://127.0.0.1:${port}` : undefined
  const isOne = URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '')
  const isSafe = text.startsWith('https://') || (sandbox && text.startsWith('http://'))
  if (isOne && isSafe) return new URL(text).origin
  throw new WrongSetting(`TIREK_ADDRESS must be https:// and a name, without a path, not "${text}"`)
}
