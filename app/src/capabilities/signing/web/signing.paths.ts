/** Addresses of the pages of signing, without the language. */
export const paths = {
  list: () => '/signing',
  signing: (id: string) => `/signing/${id}`,
  key: (id: string) => `/signing/${id}/key`,
  sampleKey: (id: string) => `/signing/${id}/key/sandbox`,
  text: (id: string) => `/signing/${id}/text.json`,
  code: (id: string) => `/signing/${id}/code`,
  sendCode: (id: string) => `/signing/${id}/code/send`,
  phone: (id: string) => `/signing/${id}/phone`,
  askPhone: (id: string) => `/signing/${id}/phone/ask`,
  samplePhone: (id: string) => `/signing/${id}/phone/sandbox`,
  signature: (id: string) => `/signing/signatures/${id}`,
  bytes: (id: string) => `/signing/signatures/${id}/text.json`,
  cms: (id: string) => `/signing/signatures/${id}/signature.cms`,
  receipt: (id: string) => `/signing/signatures/${id}/receipt.json`,
} as const
