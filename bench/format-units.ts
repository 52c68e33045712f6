export const asMilliseconds = (ms: number) => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`
export const asMicroseconds = (us: number) => `${us.toFixed(1)} us`
export const asRatio = (ratio: number) => `${ratio.toFixed(2)} x`
/** Thousands of bytes. */
export const asKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
export const asMegabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`
