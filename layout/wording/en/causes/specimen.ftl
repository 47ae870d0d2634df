# Themes tried out: cause and cure of each finding.
unreachable = A theme declares something that no page made with it can ever show.
    .cure = Take it out, or use it where the hint says.
unreadable = A theme asks for type or rules that its press does not print well in their ink, for text too like its ground, or for more ink than the press takes.
    .cure = Make it larger or heavier, take one solid ink, or another ground.
untranslated = Chinese words are written into the theme where an issue in another language would have its own.
    .cure = Let the issue say them: the words that templates and margins are given are in its language.
