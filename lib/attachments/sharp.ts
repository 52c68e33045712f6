import sharp from 'sharp'

// Only what we take in is ever handed to a decoder. SVG, TIFF, PDF and the rest never reach theirs,
// whatever a file calls itself.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
})

// Every picture is decoded once: a cache would only hold memory.
sharp.cache(false)

export { sharp }
