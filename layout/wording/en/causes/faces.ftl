# Causes and cures of diagnostics.
unknown-weight = The theme asks for a weight that the font family does not have.
    .cure = Take one of the weights that are listed, or add the face to the theme's folder fonts/.
web-font = A font packed for websites lies in the theme's folder fonts/.
    .cure = Unpack it to .otf or .ttf, or take it away.
bad-font = A file with the name of a font is none, or cannot be read.
    .cure = Copy it anew from where it came.
font-twice = Two different files have the same family and weight, so nobody can say which is meant.
    .cure = Take one of them away.
variable-font = Presses and checks take static fonts only.
    .cure = Make a static font of each weight that is used.
italic-font = Faces are told apart by family and weight; an italic cannot be chosen.
    .cure = Take it away, or give it a family name of its own.
font-cids = The numbers of the font's characters differ from those of its glyphs; some programs would print it blank.
    .cure = Number its CIDs like its glyphs, as fonts/build.py does.
