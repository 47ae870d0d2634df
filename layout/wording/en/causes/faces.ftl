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
italic-font = Faces are told apart by family and weight; an italic cannot be chosen.
    .cure = Take it away, or give it a family name of its own.
