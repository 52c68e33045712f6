import { expect, test } from 'vitest'
import { nameColour } from './main-colours.ts'

test.each([
  [0, 0, 0, 'black'],
  [255, 255, 255, 'white'],
  [128, 128, 128, 'grey'],
  [220, 30, 30, 'red'],
  [255, 140, 0, 'orange'],
  [250, 230, 20, 'yellow'],
  [40, 160, 60, 'green'],
  [20, 200, 220, 'cyan'],
  [30, 60, 220, 'blue'],
  [130, 40, 190, 'purple'],
  [255, 182, 203, 'pink'],
  [120, 70, 20, 'brown'],
])('rgb(%i, %i, %i) is %s', (red, green, blue, name) => {
  expect(nameColour(red, green, blue)).toBe(name)
})
