/** What `fetch` needs to send a JSON body to our own API. */
export function jsonRequest(method: 'POST' | 'PATCH', body: object): RequestInit {
  return {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
}
