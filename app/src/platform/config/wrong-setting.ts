/** A setting of the environment that cannot be used; the message names it and says what it must be. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}
