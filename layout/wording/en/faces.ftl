# Font files.
unknown-weight = { $family } has no weight { $weight }
web-font = { $file } is packed for the web
bad-font = { $file } is no font that can be used: { $fault }
font-twice = { $family } { $weight } is in { $other } and again in { $file }
variable-font = { $file } is a variable font
italic-font = { $file } is an italic: faces are told apart by family and weight alone
font-cids = { $file } has CIDs other than its glyph numbers: some programs would print it blank
hint-weights = weights of { $family }: { $weights }
hint-unpack = unpack it to .otf or .ttf
hint-static = make a static font of each weight you need
hint-number-cids = number its CIDs like its glyphs, as fonts/build.py does
known-fonts = fonts
font-unreadable = it cannot be read
font-other = it is no OpenType or TrueType font
