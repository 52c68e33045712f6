/** The ids of the examples: the same things throughout the document. */
export const CONVERSATION_ID = '3f8b2c1e-6d4a-4b7e-9c55-0a1d2e3f4a5b'
export const TURN_ID = '9a7c5e31-2b4d-4f60-8e1a-7c6b5d4e3f21'
export const ATTACHMENT_ID = 'c2d4e6f8-1a3b-4c5d-8e7f-90a1b2c3d4e5'
export const DEVICE_ID = '5e6f7a8b-9c0d-4e1f-a2b3-c4d5e6f7a8b9'
export const SHARE_TOKEN = 'Zk3vQ8sT1mXw9bYc5dRf2g'
