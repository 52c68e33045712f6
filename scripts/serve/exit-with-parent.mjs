// Preloaded into a server: when the process that started it is gone, even by kill -9, it stops too.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 1000).unref()
