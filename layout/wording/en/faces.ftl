# Font files.
nearest-weight = { $family } is used at weight { $weight }, the nearest it has, by { $styles }
style-weight = { $style } ({ $weight })
web-font = { $file } is packed for the web
bad-font = { $file } is no font that can be used: { $fault }
font-twice = { $family } { $weight } is in { $other } and again in { $file }
variable-font = { $file } is a variable font
hint-unpack = unpack it to .otf or .ttf
hint-static = make a static font of each weight you need
known-fonts = fonts
font-unreadable = it cannot be read
font-type1 = it is a Type 1 font, which cannot be measured
hint-opentype = have it as .otf; its maker offers that, or an editor for fonts converts it
hint-italic-upright = put the upright beside it into fonts/
font-other = it is no OpenType or TrueType font

# Composite faces.
face-without = “{ $family }” has no Latin letters
    .digits = “{ $family }” has no digits
    .han = “{ $family }” has neither Han nor Latin
hint-face-without = name a face that has them, or leave this line out
no-italic = “{ $family }” comes without an italic: emphasised Latin is set in the kai face
hint-italic = put its italic beside it into fonts/
