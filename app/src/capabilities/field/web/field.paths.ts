/** Addresses of work without a network. */
export const paths = {
  home: () => '/field',
  record: (recordId: string) => `/field/records/${recordId}`,
  device: (deviceId: string) => `/field/telephones/${deviceId}`,
} as const

/** The program for the telephone: the same in every language, with a language of its own. */
export const APP = '/field/app/'
