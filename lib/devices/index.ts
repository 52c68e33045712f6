import 'server-only'

export { checkDevice } from './check-device.ts'
export { createDeviceCode } from './create-device-code.ts'
export { joinOwner } from './join-owner.ts'
export { keepDevice } from './keep-device.ts'
export { listDevices } from './list-devices.ts'
export { signOutAllDevices } from './sign-out-all-devices.ts'
export { signOutDevice } from './sign-out-device.ts'
