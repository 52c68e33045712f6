export type { Settings } from './settings.ts'
export { type Simulator, startSimulator } from './start-simulator.ts'
