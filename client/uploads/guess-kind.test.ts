import { expect, test } from 'vitest'
import { mediaUrl, nameOfUrl, webUrl } from './guess-kind.ts'

test.each([
  ['https://example.org/cat.jpg'],
  ['  http://example.org/a/b.PNG?size=large#top\n'],
  ['https://example.org/scan.j2k'],
  ['https://example.org/film.mp4'],
])('%j is pasted as what is there', (text) => {
  expect(mediaUrl(text)?.href).toBe(new URL(text.trim()).href)
})

test.each([
  ['https://example.org/article'],
  ['https://example.org/?file=cat.jpg'],
  ['https://cat.jpg/'],
  ['look: https://example.org/cat.jpg'],
  ['https://example.org/cat.jpg https://example.org/dog.jpg'],
  ['https://example.org/cat.jpg\nhttps://example.org/dog.jpg'],
  ['ftp://example.org/cat.jpg'],
  ['file:///cat.jpg'],
  ['data:image/png;base64,AAAA.png'],
  ['https://'],
  ['cat.jpg'],
  [''],
])('%j is pasted as text', (text) => {
  expect(mediaUrl(text)).toBeNull()
})

test('any http(s) address can be typed, and nothing else', () => {
  expect(webUrl('https://example.org/picture/7')?.pathname).toBe('/picture/7')
  expect(webUrl('javascript:alert(1)')).toBeNull()
  expect(webUrl('//example.org/cat.jpg')).toBeNull()
})

test.each([
  ['https://example.org/a/red%20cat.jpg?x=1', 'red cat.jpg'],
  ['https://example.org/a/b/', 'b'],
  ['https://example.org/%E0%A4%A', '%E0%A4%A'],
  ['https://example.org', 'example.org'],
])('what is at %s is called %s', (url, name) => {
  expect(nameOfUrl(new URL(url))).toBe(name)
})
