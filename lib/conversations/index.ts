import 'server-only'

export { changeConversation } from './change-conversation.ts'
export { deleteConversation } from './delete-conversation.ts'
export { findConversation, loadConversation } from './find-conversation.ts'
export { listConversations } from './list-conversations.ts'
