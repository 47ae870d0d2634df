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
hint-font-anew = copy it anew from where it came, or take it out of the folder
hint-font-twice = take one away; if one of them is an italic or another weight, its file does not say so: ask its maker for one that does
hint-italic-upright = put the upright beside it into fonts/
font-other = it is no OpenType or TrueType font

# Composite faces.
face-without = “{ $family }” has no Latin letters
    .digits = “{ $family }” has no digits
    .han = “{ $family }” has neither Han nor Latin
hint-face-without = name a face that has them, or leave this line out
no-italic = “{ $family }” comes without an italic: emphasised Latin is set in the kai face
hint-italic = put its italic beside it into fonts/
upright-italic = the italic of “{ $family }” stands upright: emphasised Latin looks like the rest
hint-upright-italic = put a real italic of it into fonts/ in its place, or take the file out: the kai face sets emphasised Latin then
