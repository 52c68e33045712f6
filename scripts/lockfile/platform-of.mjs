const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** What `os`, `cpu` and `libc` of a platform package will be, read off its name. */
export function platformOf(name) {
  const words = name.split(/[-/]/)
  const platform = {}
  const system = systems.find((word) => words.includes(word))
  const processor = processors.find((word) => words.some((part) => part === word))
  if (system) platform.os = [system]
  if (processor) platform.cpu = [processor]
  // Rust's names for 32-bit ARM: Android's is eabi, the others end in their C library.
  if (!processor && /arm-|armv7/.test(name)) platform.cpu = ['arm']
  if (/musl/.test(name)) platform.libc = ['musl']
  else if (system === 'linux' && /gnu/.test(name)) platform.libc = ['glibc']
  return platform
}
