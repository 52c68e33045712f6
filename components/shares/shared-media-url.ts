/** Where a link's media are: what hands them out is the link itself. */
export const sharedMediaUrl = (token: string, id: string, which: 'original' | 'preview') =>
  `/api/shares/${token}/attachments/${id}/${which}`
