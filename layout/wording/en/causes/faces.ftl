# Causes and cures of diagnostics.
nearest-weight = A style asks for a weight that its font family does not have; the nearest is taken.
    .cure = Leave it so, or add a font of that weight to the theme's folder fonts/.
web-font = A font packed for websites lies in the theme's folder fonts/.
    .cure = Unpack it to .otf or .ttf, or take it away.
bad-font = A file with the name of a font is none, or cannot be read.
    .cure = Copy it anew from where it came.
font-twice = Two different files have the same family and weight, so nobody can say which is meant.
    .cure = Take one of them away.
variable-font = Presses and checks take static fonts only.
    .cure = Make a static font of each weight that is used.
face-without = A theme names a font for characters that the font lacks. Signs under the codes of letters, as Dingbats, Symbol and Wingdings have them, are no letters.
    .cure = Name another font in the theme's faces:, or leave the line out: the others set these characters then.
no-italic = *…* in Latin text is set in an italic; the font that the composite face names for Latin has none, and none is made up.
    .cure = Bring the font's italic as a file of the same family.
upright-italic = A font calls itself an italic, but its letters do not lean.
    .cure = Take the real italic of the family, or none.
