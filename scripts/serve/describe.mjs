/** The lines that tell a person where the app is, which model answers and where the data is. */
export function describe({ port, host, environment, dataDirectory }) {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return [
    `QVQ Chat is open at http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
    `Model: ${describeModel(environment)}`,
    `Data: ${describeData(environment, dataDirectory)}`,
  ].join('\n')
}

function describeModel(environment) {
  if (!environment.DASHSCOPE_API_KEY) {
    return 'the demo model answers. Set DASHSCOPE_API_KEY (or put it into .env) for the real one'
  }
  const at = environment.QVQ_BASE_URL || 'https://dashscope.aliyuncs.com/compatible-mode/v1'
  return `${environment.QVQ_MODEL || 'qvq-max'} at ${new URL(at).host}`
}

function describeData(environment, dataDirectory) {
  if (!environment.DATABASE_URL) return dataDirectory
  const { host, pathname } = new URL(environment.DATABASE_URL)
  return `PostgreSQL at ${host}${pathname}, files in ${dataDirectory}`
}
