import 'server-only'

export { changeConversation } from './change-conversation.ts'
export { deleteConversation } from './delete-conversation.ts'
export { loadConversation } from './find-conversation.ts'
export { findConversationEnd } from './find-conversation-end.ts'
export { listConversations } from './list-conversations.ts'
export { removeConversations } from './remove-conversations.ts'
